import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { Notice, Outcome } from '../../../components/Notice'
import type { Action } from '../../../components/useAction'
import { useWhyNot } from '../../../components/whyNot'
import { t } from '../../../i18n'
import { zoneCity } from '../../../i18n/time'
import { hasRoom, stillAhead } from '../../../model/request'
import { PaintFree } from '../free/PaintFree'
import { AddTime } from './AddTime'
import { ChosenTimes } from './ChosenTimes'
import { SuggestedTimes } from './SuggestedTimes'

interface Props {
  slots: readonly number[]
  onChange: (slots: number[]) => void
  minutes: number
  send: string
  onSend: () => Promise<void>
  action: Action
  /** The time that stands already, in a move: it cannot be offered once more. */
  agreed?: number | undefined
  /** Why it cannot be sent at all just now. */
  blocked?: string | undefined
  /** Between the times and the action. */
  before?: ComponentChildren
  /** Beside the action, to leave it. */
  children?: ComponentChildren
}

/** One to eight times: named, taken from what both have free, or both. */
export function ChooseTimes({
  slots,
  onChange,
  minutes,
  agreed,
  blocked,
  before,
  children,
  ...sending
}: Props) {
  const { seat, live, unkept, unsent, now } = useSpace()
  const [tried, setTried] = useState(false)
  const { action } = sending
  const zone = useZone(seat)
  const say = t.request.when
  const whyNot = useWhyNot()
  const add = (at: number) => {
    if (hasRoom(slots) && !slots.includes(at) && at !== agreed) onChange([...slots, at].sort((x, y) => x - y))
  }
  const remove = (at: number) => onChange(slots.filter(each => each !== at))
  const past = stillAhead(slots, now()).length < slots.length
  const wrong = slots.length === 0 ? say.none : past ? say.gone : undefined
  const kept = !unkept.value && unsent.value.some(({ cmd }) => cmd.startsWith('request.'))
  const refused = action.refusal?.field === 'slots'
  const send = () => {
    setTried(wrong !== undefined)
    if (!wrong) void sending.onSend()
  }
  return (
    <>
      <p class="soft lead-in">{say.lead({ city: zoneCity(zone) })}</p>
      <div class="two when">
        <div>
          <SuggestedTimes minutes={minutes} slots={slots} agreed={agreed} onAdd={add} onRemove={remove} />
          <AddTime slots={slots} agreed={agreed} onAdd={add} />
          <p class="to-paint">
            <button class="act-3" type="button" onClick={() => jumpTo('paint')}>
              {say.toPaint}
            </button>
          </p>
          <ChosenTimes slots={slots} onRemove={remove} />
          {before}
          {blocked && <Notice>{blocked}</Notice>}
          <div class="acts section">{children}</div>
        </div>
        <PaintFree slots={slots} onSeen={() => jumpTo('both-free')} />
      </div>
      <div class="pinned">
        <p class="small wrong" role="alert">
          {tried && wrong ? wrong : refused ? whyNot(action.error) : null}
        </p>
        <Outcome error={refused || (blocked && action.refusal) ? undefined : action.error} />
        {action.busy && !live.value && (
          <p class="small soft">{kept ? say.sending : t.common.waits.here({ n: 1 })}</p>
        )}
        <div class="spread">
          <strong class="small">{slots.length > 0 && say.count({ n: slots.length })}</strong>
          <button class="act" type="button" disabled={action.busy} onClick={send}>
            {sending.send}
          </button>
        </div>
      </div>
    </>
  )
}

/** Within the screen, without an entry in the tab's history. */
function jumpTo(id: string): void {
  const heading = document.getElementById(id)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}
