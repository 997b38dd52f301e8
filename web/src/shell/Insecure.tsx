import { Page } from '../components/Page'
import { t } from '../i18n'

/** Over plain HTTP the browser offers no sealing, so nothing else is offered either. */
export function Insecure() {
  return (
    <Page title={t.start.insecure.title}>
      <div class="flow">
        <h1>{t.start.insecure.title}</h1>
        <p class="lead">{t.start.insecure.why}</p>
        <p>{t.start.insecure.how}</p>
        <p>
          <a class="act-2" href={`https://${location.host}/`} target="_self">
            {t.start.insecure.tryIt}
          </a>
        </p>
      </div>
    </Page>
  )
}
