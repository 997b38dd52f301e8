import { eraseMark } from '../../app/held'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { isolate } from '../../i18n/name'

/** The mark that this browser held a seat is still there, and the seat is not. */
export function Cleared({ onBegin }: { onBegin: () => void }) {
  const say = t.settings.cleared
  const begin = () => {
    eraseMark()
    onBegin()
  }
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
      </div>
      <section class="section" aria-labelledby="ways">
        <h2 id="ways">{t.settings.out.ways}</h2>
        <ul class="rows">
          {t.settings.out.list({ name: isolate(t.settings.out.partner) }).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <div class="acts section">
        <a class="act" href="/return">
          {t.start.code}
        </a>
        <button class="act-2" type="button" onClick={begin}>
          {say.begin}
        </button>
      </div>
    </Page>
  )
}
