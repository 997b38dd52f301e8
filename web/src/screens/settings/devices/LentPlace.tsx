import { useGivenName, useSpace } from '../../../app/hooks'
import { giveLentBack } from '../../../app/session'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { isolate } from '../../../i18n/name'
import { SeatSwitch } from '../SeatSwitch'

/** All the settings of a seat that is lent: what it is here, and giving it back. */
export function LentPlace() {
  const name = isolate(useGivenName(useSpace().seat) || t.common.partner)
  const back = useAction()
  const say = t.onePhone.held
  return (
    <Page title={say.title({ name })}>
      <div class="flow">
        <h1>{say.title({ name })}</h1>
        <p class="lead">{say.lead({ name })}</p>
      </div>
      <ul class="rows section">
        {say.list({ name }).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="acts section">
        <a class="act" href="/talk">
          {say.talk}
        </a>
        <button class="act-2" type="button" disabled={back.busy} onClick={() => back.run(giveLentBack)}>
          {say.back}
        </button>
        <Outcome error={back.error} />
      </div>
      <SeatSwitch />
    </Page>
  )
}
