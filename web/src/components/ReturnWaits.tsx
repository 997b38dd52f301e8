import { useName, useSpace, useZone } from '../app/hooks'
import { stopReturn } from '../app/returning'
import { t } from '../i18n'
import { dayAndTime } from '../i18n/time'
import type { Return, Seat } from '../wire'
import { Outcome } from './Notice'
import { useAction } from './useAction'

/** A return, as both see it: while it waits, and that it ended without bringing anybody back. */
export function ReturnWaits({ of, link = false }: { of: Seat; link?: boolean }) {
  const { shared, returns } = useSpace()
  const waits = shared.get('return', of)
  const ended = returns.ended.value.includes(of)
  return (
    <div role="status">
      {waits ? <Waits of={of} waits={waits} link={link} /> : ended && <Ended of={of} />}
    </div>
  )
}

/** That it ended, until it was read. */
function Ended({ of }: { of: Seat }) {
  const { seat, other, returns } = useSpace()
  const name = useName(other)
  const say = t.settings.waiting
  return (
    <section class="aside section flow" aria-labelledby={`ended-${of}`}>
      <h2 class="label" id={`ended-${of}`}>
        {say.ended}
      </h2>
      <p>{of === seat ? say.endedMine({ name }) : say.endedTheirs({ name })}</p>
      <p>
        <button class="act-2" type="button" onClick={() => void returns.read(of)}>
          {say.read}
        </button>
      </p>
    </section>
  )
}

/** For whose seat, when it opens, and the way to stop it. */
function Waits({ of, waits, link }: { of: Seat; waits: Return; link: boolean }) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const [name, by] = [useName(of), useName(waits.by)]
  const stop = useAction()
  const say = t.settings.waiting
  const opens = dayAndTime(waits.opens, zone)
  return (
    <section class="aside section flow" aria-labelledby={`return-${of}`}>
      <h2 class="label" id={`return-${of}`}>
        {say.title}
      </h2>
      <p>{of === space.seat ? say.mine({ by, opens }) : say.theirs({ name, opens })}</p>
      <div class="inline">
        <button
          class="act-2"
          type="button"
          disabled={stop.busy || !space.live.value}
          onClick={() => stop.run(() => stopReturn(space, of))}
        >
          {say.stop}
        </button>
        {link && of !== space.seat && (
          <a class="act-3" href="/settings/return">
            {say.show}
          </a>
        )}
      </div>
      <Outcome error={stop.error} />
    </section>
  )
}
