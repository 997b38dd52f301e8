import { Page } from '../components/Page'
import { t } from '../i18n'
import { go } from './router'
import { forgetSeat } from './session'

/** The server lets this device in no longer: signed out elsewhere, the seat left, or the space erased. */
export function SignedOut() {
  const forget = async () => {
    await forgetSeat()
    go('/')
  }
  return (
    <Page title={t.settings.out.title}>
      <div class="flow">
        <h1>{t.settings.out.title}</h1>
        <p class="lead">{t.settings.out.text}</p>
        <p>{t.settings.out.kept}</p>
        <button class="act" type="button" onClick={forget}>
          {t.settings.out.action}
        </button>
      </div>
    </Page>
  )
}
