import { useEffect } from 'preact/hooks'
import { useGivenName, useSeat, useSpace } from '../app/hooks'
import { go } from '../app/router'
import { forgetFor, forgetSeat } from '../app/session'
import { Outcome } from '../components/Notice'
import { Page } from '../components/Page'
import { useAction } from '../components/useAction'
import { t } from '../i18n'
import { isolate } from '../i18n/name'

/** The server lets this device in no longer: signed out elsewhere, the seat left, the space erased, or the cookie
    that says who this browser is was cleared. The server gives all of them the same answer. */
export function SignedOut() {
  const { seat, other } = useSpace()
  const partner = isolate(useGivenName(other) || t.settings.out.partner)
  const agreed = useSeat(seat)?.erase === true
  const action = useAction()
  useEffect(() => {
    if (agreed) void action.run(() => forgetFor('agreed'))
  }, [agreed])
  /** Wherever one is by then: there is no seat any more. */
  const forget = async () => {
    await forgetSeat()
    go('/')
  }
  if (agreed && !action.error) return null
  const say = t.settings.out
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
      </div>
      <section class="section" aria-labelledby="ways">
        <h2 id="ways">{say.ways}</h2>
        <ul class="rows">
          {say.list({ name: partner }).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <div class="acts section">
        <a class="act" href="/return">
          {t.start.code}
        </a>
        <p class="small soft">{say.kept}</p>
        <button class="act-2" type="button" onClick={() => action.run(forget)}>
          {say.action}
        </button>
        <Outcome error={action.error} />
      </div>
    </Page>
  )
}
