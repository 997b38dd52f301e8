import { useGone, useName, useSeat, useSpace } from '../../app/hooks'
import { ReturnWaits } from '../../components/ReturnWaits'
import { t } from '../../i18n'
import { Arrivals } from './Arrivals'

/** What must not be missed: who came in, a return that waits, a word to erase everything. */
export function Told() {
  return (
    <div class="told">
      <Arrivals />
      <ReturnWaits of="a" link />
      <ReturnWaits of="b" link />
      <Erasing />
    </div>
  )
}

function Erasing() {
  const { seat, other } = useSpace()
  const name = useName(other)
  const [mine, theirs] = [useSeat(seat)?.erase, useSeat(other)?.erase]
  const gone = useGone()
  if (!mine && !theirs) return null
  const say = gone ? t.home.eraseAlone : theirs ? t.home.erase({ name }) : t.home.eraseMine({ name })
  return (
    <p class="aside section">
      {say} <a href="/settings/erase">{t.home.eraseLook}</a>
    </p>
  )
}
