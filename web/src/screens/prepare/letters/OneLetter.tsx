import { Printer } from 'lucide-preact'
import { useName, useSpace, useWord, useZone } from '../../../app/hooks'
import { letterKey, useLook } from '../../../app/looked'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { dayOf } from '../../../model/day'
import type { Letter } from '../../../wire'
import { Sheet } from './Sheet'
import './letters.css'

/** One letter, to read. That it is open here is kept on this device, for Home, and goes nowhere. */
export function OneLetter({ id }: { id: string }) {
  const { shared, seat } = useSpace()
  const it = shared.get('letter', id)
  useLook(it && it.by !== seat ? letterKey(id) : undefined)
  const say = t.prepare.letters
  if (it) return <Shown id={id} it={it} />
  return (
    <Page title={say.title} places class="prepare">
      <div class="flow">
        <h1>{say.gone}</h1>
        <a class="act" href="/prepare">
          {say.back}
        </a>
      </div>
    </Page>
  )
}

function Shown({ id, it }: { id: string; it: Letter }) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const author = useName(it.by)
  const zone = useZone(seat)
  const text = useWord(`letter/${id}`, it.body)
  const say = t.prepare.letters
  const mine = it.by === seat
  const day = dayName(dayOf(it.at, zone))
  return (
    <Page title={mine ? say.to({ name }) : say.from({ name })} places class="prepare letter-screen">
      <div class="flow beside">
        <h1>{mine ? say.to({ name }) : say.from({ name })}</h1>
        <p class="small soft">{mine ? say.left({ name, day }) : say.opened({ name })}</p>
      </div>
      {text === undefined ? (
        <p class="section">
          <Said of={`letter/${id}`} word={it.body} />
        </p>
      ) : (
        <Sheet text={text} by={it.by} from={author} day={day} />
      )}
      <div class="acts section beside">
        <button class="act-2" type="button" onClick={() => print()}>
          <Printer class="icon" aria-hidden="true" />
          {say.print}
        </button>
        <a class="act-3" href="/prepare">
          {say.back}
        </a>
      </div>
    </Page>
  )
}
