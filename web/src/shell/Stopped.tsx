import { asked, startAgain, type Why } from '../app/starting'
import { Page } from '../components/Page'
import { t } from '../i18n'

/** In place of every screen that needs what this browser refuses: why, and what can be done. */
export function Stopped({ why }: { why: Why }) {
  if (why === 'insecure') return <Insecure />
  const { disk, stopped } = t.common
  return (
    <Page title={stopped.title}>
      <div class="flow">
        <h1>{stopped.title}</h1>
        <p class="lead">
          {disk.why[why]} {disk.what[why]}
        </p>
        <p>{stopped.nothingLost}</p>
        <button class="act" type="button" onClick={startAgain}>
          {t.common.link.reload}
        </button>
        <p>
          {stopped.afraid} <a href="/help">{t.join.afraidLink}</a>
        </p>
      </div>
    </Page>
  )
}

/** Over plain HTTP the browser offers no sealing, so nothing else is offered either. */
function Insecure() {
  const say = t.start.insecure
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.why}</p>
        <p>{say.how}</p>
        <p>
          <a class="act-2" href={`https://${location.host}${asked()}`} target="_self">
            {say.tryIt}
          </a>
        </p>
      </div>
    </Page>
  )
}
