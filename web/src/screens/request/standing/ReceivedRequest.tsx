import { useId, useState } from 'preact/hooks'
import { useName, useNow, useSpace, useZone } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Shape } from '../../../components/Shape'
import { Times } from '../../../components/Times'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { dayAndTime, longDay, timeOfDay, weekday } from '../../../i18n/time'
import { stillAhead } from '../../../model/request'
import type { Request } from '../../../wire'
import { CancelTime } from '../answer/CancelTime'
import { AboutRequest, Topic } from '../parts/AboutRequest'
import { Shifts } from '../parts/SlotLine'

interface Props {
  id: string
  request: Request
  /** New times for one that is agreed. */
  moving: boolean
  onOffer: () => void
  onLater: () => void
}

/** The other's times, and the three answers to them: none is the right one. */
export function ReceivedRequest({ id, request, moving, onOffer, onLater }: Props) {
  const space = useSpace()
  const name = useName(space.other)
  const zone = useZone(space.seat)
  const now = useNow(15_000)
  const accept = useAction()
  const [picked, setPicked] = useState<number>()
  const open = stillAhead(request.slots, now)
  const pick = picked !== undefined && open.includes(picked) ? picked : open[0]
  const { row, received: say } = t.request
  const head = moving ? row.moves : request.by === space.seat ? row.offers : row.asks
  return (
    <div class="two">
      <div class="flow">
        <p class="who" data-seat={space.other}>
          <Shape name={name} /> {head({ name })}
        </p>
        <h1>
          <Topic id={id} request={request} />
        </h1>
        <AboutRequest id={id} request={request} />
        {moving && request.slot !== undefined && (
          <p class="aside">{say.moveNote({ when: dayAndTime(request.slot, zone) })}</p>
        )}
      </div>
      <div class="section">
        <fieldset class="choices slots">
          <legend class="hidden">{say.legend}</legend>
          {request.slots.map(at => (
            <Slot key={at} at={at} past={at <= now} checked={at === pick} onPick={() => setPicked(at)} />
          ))}
        </fieldset>
        <div class="shifts">
          <Shifts slots={request.slots} />
        </div>
        {open.length === 0 && <p class="section">{say.allPast}</p>}
        <div class="section acts">
          {pick !== undefined && (
            <button
              class="act"
              type="button"
              disabled={accept.busy}
              onClick={() => accept.run(() => space.do('request.accept', { request: id, slot: pick }))}
            >
              {say.accept({ when: `${weekday(pick, zone)}, ${timeOfDay(pick, zone)}` })}
            </button>
          )}
          <Outcome error={accept.error} />
          {moving && <KeepAgreed id={id} slot={request.slot} />}
          <div class="acts row">
            <button class="act-2" type="button" onClick={onOffer}>
              {say.others}
            </button>
            <button class="act-2" type="button" onClick={onLater}>
              {say.later}
            </button>
          </div>
          <p class="small soft">{say.laterNote}</p>
          {moving && <CancelTime id={id} />}
        </div>
      </div>
    </div>
  )
}

interface SlotProps {
  at: number
  past: boolean
  checked: boolean
  onPick: () => void
}

function Slot({ at, past, checked, onPick }: SlotProps) {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const label = useId()
  return (
    <div class="choice slot" data-past={past}>
      <input
        type="radio"
        name="slot"
        checked={checked}
        disabled={past}
        aria-labelledby={label}
        onChange={onPick}
      />
      <div id={label}>
        <b>{longDay(at, zone)}</b>
        <Times at={at} plain />
        {past && <p class="small">{t.request.received.passed}</p>}
      </div>
    </div>
  )
}

/** Takes the new times away: the agreed one is then alone on offer, and stands (R9). */
export function KeepAgreed({ id, slot, label }: { id: string; slot: number | undefined; label?: string }) {
  const space = useSpace()
  const keep = useAction()
  const mine = label !== undefined
  if (slot === undefined || slot <= space.now()) return null
  const send = () =>
    mine
      ? space.do('request.move', { request: id, slots: [slot] })
      : space.do('request.counter', { request: id, slots: [slot] })
  return (
    <>
      <button class="act-2" type="button" disabled={keep.busy} onClick={() => keep.run(send)}>
        {label ?? t.request.received.keep}
      </button>
      <Outcome error={keep.error} />
    </>
  )
}
