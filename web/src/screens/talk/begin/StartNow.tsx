import { useEffect, useRef, useState } from 'preact/hooks'
import { useName, useRequests, useSpace, useViewer } from '../../../app/hooks'
import { go } from '../../../app/router'
import { useStand } from '../../../app/stand'
import { ApartNeeds } from '../../../components/ApartNeeds'
import { Choice } from '../../../components/Choice'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import { waitUntil } from '../../../model/request'
import { mendsFirst } from '../../../model/stand'
import type { Seat, Talk } from '../../../wire'

/** A talk without a request: its kind, its way, and straight into the lobby. */
export function StartNow({ onCancel }: { onCancel: () => void }) {
  const space = useSpace()
  const { seat, other } = space
  const name = useName(other)
  const [kind, setKind] = useState<Talk['kind']>('ordinary')
  const [mode, setMode] = useState<Talk['mode']>('spoken')
  const { stand } = useStand()
  const [chosen, setAmends] = useState<Seat>()
  const amends = chosen ?? mendsFirst(stand, seat)
  const open = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const rests = waitUntil(useRequests(), kind, useViewer())
  const say = t.talk.begin
  const begin = async () => {
    const talk = crypto.randomUUID()
    const body = { talk, kind, mode }
    if (await open.run(() => space.do('talk.open', kind === 'repair' ? { ...body, amends } : body)))
      go(`/talk/${talk}`)
  }
  return (
    <section class="section flow starting" aria-labelledby="start-now">
      <h2 id="start-now" ref={heading} tabIndex={-1}>
        {say.nowTitle}
      </h2>
      <Choice
        legend={say.kind}
        options={(['ordinary', 'repair'] as const).map(value => ({
          value,
          label: say.kinds[value],
          hint: say.kindHints[value],
        }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'repair' && (
        <Choice
          legend={say.amends}
          options={[
            { value: seat, label: t.common.you },
            { value: other, label: name },
          ]}
          value={amends}
          onChange={setAmends}
          row
        />
      )}
      <Choice
        legend={say.mode}
        options={(['spoken', 'apart', 'written'] as const).map(value => ({
          value,
          label: say.modes[value],
          hint: say.modeHints[value],
        }))}
        value={mode}
        onChange={setMode}
      />
      {mode === 'apart' && <ApartNeeds />}
      <div class="acts">
        <button class="act" type="button" disabled={open.busy || rests !== undefined} onClick={begin}>
          {say.lobby}
        </button>
        <p class="small soft" role="status">
          {rests ? say.rests({ name, day: dayName(rests) }) : say.nowNote({ name })}
        </p>
        <Waits of={['talk/']} />
        <Outcome error={open.error} />
        <button class="act-2" type="button" onClick={onCancel}>
          {say.notNow}
        </button>
      </div>
    </section>
  )
}
