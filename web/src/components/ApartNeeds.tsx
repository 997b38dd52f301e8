import { t } from '../i18n'
import './apartNeeds.css'

/** What it takes on both sides to hear each other when apart. */
export function ApartNeeds() {
  const say = t.hearing.needs
  return (
    <aside class="aside flow small" aria-label={say.title}>
      <p class="label">{say.title}</p>
      <ul class="points">
        {say.list.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{say.note}</p>
    </aside>
  )
}
