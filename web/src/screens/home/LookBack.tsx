import { useSeat, useSpace, useZone } from '../../app/hooks'
import { useDismissed } from '../../components/useDismissed'
import { t } from '../../i18n'
import { lookBackAt } from '../../model/lookBack'

/** After half a year and a year, once: whatever is chosen, it does not come again. */
export function LookBack({ now }: { now: number }) {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const [dismissed, dismiss] = useDismissed()
  const months = lookBackAt(useSeat('b')?.joinedAt, now, zone)
  const name = `look/${months}`
  if (!months || dismissed.has(name)) return null
  const say = t.home.look
  const once = () => void dismiss(name)
  return (
    <section class="sheet section flow" aria-labelledby="look">
      <h2 id="look">{say.title({ year: months === 12 })}</h2>
      <p>{say.text}</p>
      <div class="acts row">
        <a class="act-2" href="/path" onClick={once}>
          {say.path}
        </a>
        <a class="act-2" href="/time/new" onClick={once}>
          {say.ask}
        </a>
        <button class="act-3" type="button" onClick={once}>
          {say.drop}
        </button>
      </div>
    </section>
  )
}
