import { useSpace } from '../../app/hooks'
import { t } from '../../i18n'

/** What waits on this device while there is no connection. */
export function Unsent() {
  const { unsent, live, unkept } = useSpace()
  const list = unsent.value
  if (live.value || list.length === 0) return null
  const lead = unkept.value ? t.home.unsentUnkept : t.home.unsentLead
  const kinds: Readonly<Record<string, string>> = t.home.kinds
  return (
    <section class="section" aria-labelledby="unsent">
      <h2 id="unsent">{t.home.unsent}</h2>
      <p class="small soft">{lead(list.length)}</p>
      <ul class="rows">
        {list.map(entry => (
          <li key={entry.id}>{kinds[entry.cmd.slice(0, entry.cmd.indexOf('.'))]}</li>
        ))}
      </ul>
    </section>
  )
}
