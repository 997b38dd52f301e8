import { go } from '../app/router'
import { type Parting, parting, space } from '../app/session'
import { Page } from '../components/Page'
import { t } from '../i18n'

/** After a seat was left, or everything was erased: what is gone, and that nothing of it is kept here. */
export function Farewell({ how }: { how: Parting }) {
  const on = () => {
    parting.value = undefined
    go(space.peek() ? '/home' : '/')
  }
  const say = t.settings.parted[how]
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
        <p>{t.settings.parted.here}</p>
        <button class="act" type="button" onClick={on}>
          {t.settings.parted.go}
        </button>
      </div>
    </Page>
  )
}
