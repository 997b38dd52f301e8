import { useName, useSpace, useZone } from '../app/hooks'
import { stopReturn } from '../app/returning'
import { exists } from '../app/router'
import { t } from '../i18n'
import { dayAndTime } from '../i18n/time'
import type { Seat } from '../wire'
import { Outcome } from './Notice'
import { useAction } from './useAction'

/** A return that waits, as both see it: for whose place, when it opens, and the way to stop it. */
export function ReturnWaits({ of, link = false }: { of: Seat; link?: boolean }) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const waits = space.shared.get('return', of)
  const [name, by] = [useName(of), useName(waits?.by ?? space.other)]
  const stop = useAction()
  const say = t.settings.waiting
  if (!waits) return null
  const opens = dayAndTime(waits.opens, zone)
  return (
    <section class="aside section flow" aria-labelledby={`return-${of}`}>
      <h2 class="label" id={`return-${of}`}>
        {say.title}
      </h2>
      <p>{of === space.seat ? say.mine(by, opens) : say.theirs(name, opens)}</p>
      <div class="inline">
        <button
          class="act-2"
          type="button"
          disabled={stop.busy || !space.live.value}
          onClick={() => stop.run(() => stopReturn(space))}
        >
          {say.stop}
        </button>
        {link && of !== space.seat && exists('/settings') && (
          <a class="act-3" href="/settings/return">
            {say.show}
          </a>
        )}
      </div>
      <Outcome error={stop.error} />
    </section>
  )
}
