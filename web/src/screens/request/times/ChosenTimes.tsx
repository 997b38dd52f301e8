import { X } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayAndTime } from '../../../i18n/time'
import { Shifts, SlotLine } from '../parts/SlotLine'

/** The times on offer so far, each to be taken out again. */
export function ChosenTimes({
  slots,
  onRemove,
}: {
  slots: readonly number[]
  onRemove: (at: number) => void
}) {
  const { seat, now } = useSpace()
  const zone = useZone(seat)
  const heading = useRef<HTMLHeadingElement>(null)
  const say = t.request.when
  const remove = (at: number) => {
    onRemove(at)
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <section class="section" aria-labelledby="chosen">
      <h2 id="chosen" ref={heading} tabIndex={-1}>
        {say.chosen}
      </h2>
      {slots.length === 0 && <p class="soft">{say.chosenNone}</p>}
      <ul class="rows chosen" aria-live="polite">
        {slots.map(at => (
          <li key={at}>
            <span class="slot-line">
              <SlotLine at={at} />
              {at <= now() && <span class="small">{t.request.received.passed}</span>}
            </span>
            <button
              type="button"
              aria-label={say.remove({ when: dayAndTime(at, zone) })}
              onClick={() => remove(at)}
            >
              <X class="icon" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div class="shifts">
        <Shifts slots={slots} />
      </div>
    </section>
  )
}
