import { useState } from 'preact/hooks'
import { startAnew } from '../../app/anew'
import { useGivenName, useName, useSpace, useTalks } from '../../app/hooks'
import { Dialog } from '../../components/Dialog'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Pair } from '../../components/Pair'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'

export function Joined({ rejected }: { rejected: boolean }) {
  return rejected ? <Rejected key="rejected" /> : <Here key="here" />
}

function Here() {
  const [mine, theirs] = [useName('a'), useName('b')]
  const [asking, setAsking] = useState(false)
  const space = useSpace()
  const talked = useTalks().length > 0
  const reject = useAction()
  return (
    <Page title={t.invite.joined.tab({ name: theirs })}>
      <div class="flow" role="status">
        <Pair a={mine} b={theirs} label={t.common.pair.both({ me: mine, other: theirs })} apart=".25rem" />
        <h1>{t.invite.joined.title({ name: theirs })}</h1>
        <p class="lead">{t.invite.joined.lead}</p>
      </div>
      <div class="acts section">
        <a class="act" href="/home">
          {t.invite.joined.go}
        </a>
        {!talked && (
          <button class="act-3" type="button" onClick={() => setAsking(true)}>
            {t.invite.joined.wrong}
          </button>
        )}
      </div>
      <Dialog open={asking} title={t.invite.joined.sure} onClose={() => setAsking(false)}>
        <p>{t.invite.joined.sureText}</p>
        <div class="acts">
          <button
            class="act-2"
            type="button"
            disabled={reject.busy}
            onClick={() => reject.run(() => space.do('seat.reject', {}))}
          >
            {t.invite.joined.reject}
          </button>
          <button class="act-3" type="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={reject.error} />
      </Dialog>
    </Page>
  )
}

function Rejected() {
  const space = useSpace()
  const name = useGivenName('a')
  const again = useAction()
  return (
    <Page title={t.invite.rejected.title}>
      <div class="flow" role="status">
        <h1>{t.invite.rejected.title}</h1>
        <p class="lead">{t.invite.rejected.lead}</p>
        <p>{t.invite.rejected.againText}</p>
        <div class="acts">
          <button
            class="act"
            type="button"
            disabled={again.busy}
            onClick={() => again.run(() => startAnew(space, name))}
          >
            {t.invite.rejected.again}
          </button>
          <a class="act-3" href="/home">
            {t.common.places.home}
          </a>
        </div>
        <Outcome error={again.error} />
      </div>
    </Page>
  )
}
