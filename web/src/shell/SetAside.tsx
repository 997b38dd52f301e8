import { useGivenName, useSpace, useZone } from '../app/hooks'
import { takeBack } from '../app/session'
import { Outcome } from '../components/Notice'
import { Page } from '../components/Page'
import { useAction } from '../components/useAction'
import { t } from '../i18n'
import { isolate } from '../i18n/name'
import { dayAndTime } from '../i18n/time'

/** A return put this device aside: what happened, what is still there, and one button that takes the seat back. */
export function SetAside({ since, until }: { since: number | undefined; until: number | undefined }) {
  const { seat, other } = useSpace()
  const partner = isolate(useGivenName(other) || t.settings.out.partner)
  const zone = useZone(seat)
  const back = useAction()
  const say = t.settings.aside
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">
          {since === undefined
            ? say.lead({ name: partner })
            : say.leadSince({ name: partner, since: dayAndTime(since, zone) })}
        </p>
      </div>
      <ul class="rows section">
        {(until === undefined
          ? say.list({ name: partner })
          : say.listUntil({ name: partner, until: dayAndTime(until, zone) })
        ).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="acts section">
        <button class="act" type="button" disabled={back.busy} onClick={() => back.run(takeBack)}>
          {say.go}
        </button>
        <Outcome error={back.error} />
        <p class="small soft">
          {say.afraid} <a href="/help">{t.join.afraidLink}</a>
        </p>
      </div>
    </Page>
  )
}
