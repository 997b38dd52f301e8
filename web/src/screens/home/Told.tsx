import { useDevices } from '../../app/devices'
import { useGone, useName, useSeat, useSpace } from '../../app/hooks'
import { ReturnWaits } from '../../components/ReturnWaits'
import { t } from '../../i18n'
import { dayAndMonth, deviceZone } from '../../i18n/time'

/** What must not be missed: a device that came in, a return that waits, a word to erase everything. */
export function Told() {
  return (
    <div class="told">
      <Fresh />
      <ReturnWaits of="a" link />
      <ReturnWaits of="b" link />
      <Erasing />
    </div>
  )
}

function Fresh() {
  const { fresh, seen } = useDevices()
  const latest = fresh.at(-1)
  const say = t.settings.fresh
  return (
    <div role="status">
      {latest && (
        <section class="aside flow" aria-labelledby="fresh">
          <h2 class="label" id="fresh">
            {say.title}
          </h2>
          <p>{say.text(fresh.length, dayAndMonth(latest.added, deviceZone()))}</p>
          <div class="inline">
            <button class="act-2" type="button" onClick={seen}>
              {say.mine}
            </button>
            <a class="act-2" href="/settings">
              {say.look}
            </a>
          </div>
        </section>
      )}
    </div>
  )
}

function Erasing() {
  const { seat, other } = useSpace()
  const name = useName(other)
  const [mine, theirs] = [useSeat(seat)?.erase, useSeat(other)?.erase]
  const gone = useGone()
  if (!mine && !theirs) return null
  const say = gone ? t.home.eraseAlone : theirs ? t.home.erase(name) : t.home.eraseMine(name)
  return (
    <p class="aside section">
      {say} <a href="/settings/erase">{t.home.eraseLook}</a>
    </p>
  )
}
