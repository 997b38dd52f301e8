import { useState } from 'preact/hooks'
import { useName, useSeat, useSpace } from '../../../app/hooks'
import { part } from '../../../app/session'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { isJoined } from '../../../model/seat'
import { AllSettings } from '../AllSettings'

/** Leaving alone: what it does, a copy first, and one question. */
export function LeaveSpace() {
  const { other, live } = useSpace()
  const name = useName(other)
  const together = isJoined(useSeat(other))
  const [asking, setAsking] = useState(false)
  const leave = useAction()
  const say = t.settings.leave
  return (
    <Page title={say.title} places>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ul class="rows">
          {(together ? say.what({ name }) : say.alone).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div class="acts section">
        <a class="act" href="/settings/copy">
          {say.copy}
        </a>
        <button class="act-2" type="button" disabled={!live.value} onClick={() => setAsking(true)}>
          {say.go}
        </button>
        {!live.value && <p class="small soft">{say.offline}</p>}
        <AllSettings />
      </div>
      <Dialog open={asking} title={say.sureTitle} onClose={() => setAsking(false)}>
        <p>{together ? say.sureText : say.sureAlone}</p>
        <div class="acts">
          <button
            class="act-2"
            type="button"
            disabled={leave.busy}
            onClick={() => leave.run(() => part('left'))}
          >
            {say.sure}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {say.stay}
          </button>
        </div>
        <Outcome error={leave.error} />
      </Dialog>
    </Page>
  )
}
