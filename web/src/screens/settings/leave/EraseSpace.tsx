import { useState } from 'preact/hooks'
import { useName, useSpace, useViewer } from '../../../app/hooks'
import { part } from '../../../app/session'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { isJoined, isLastWord } from '../../../model/seat'
import { AllSettings } from '../AllSettings'

/** Erasing for both: each says it for themselves, sees how it stands, and can take it back until then. */
export function EraseSpace() {
  const space = useSpace()
  const { seat, other, live } = space
  const name = useName(other)
  const viewer = useViewer()
  const [mine, theirs] = [viewer.seats[seat], viewer.seats[other]]
  const together = isJoined(theirs)
  const last = isLastWord(viewer)
  const waits = together && mine?.erase === true
  const back = useAction()
  const say = t.settings.erase
  return (
    <Page title={say.title} places>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p role="status">
          {waits
            ? say.agreed({ name })
            : !together
              ? say.last
              : theirs?.erase
                ? say.theirs({ name })
                : say.both({ name })}
        </p>
        <ul class="rows">
          {say.what.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div class="acts section">
        {waits ? (
          <button
            class="act"
            type="button"
            disabled={back.busy}
            onClick={() => back.run(() => space.do('space.erase', { agree: false }))}
          >
            {say.back}
          </button>
        ) : (
          <>
            <a class="act" href="/settings/copy">
              {say.copy}
            </a>
            <Agree last={last} />
            {!last && <p class="small soft">{say.sees({ name })}</p>}
          </>
        )}
        <Waits of={['space.erase']} />
        <Outcome error={back.error} />
        {!live.value && <p class="small soft">{t.settings.leave.offline}</p>}
        <AllSettings />
      </div>
    </Page>
  )
}

/** The first word waits for the other's; the last one is asked once more, for it cannot be undone. */
function Agree({ last }: { last: boolean }) {
  const { live } = useSpace()
  const [asking, setAsking] = useState(false)
  const agree = useAction()
  const say = t.settings.erase
  const go = () => agree.run(() => part('erased'))
  return (
    <>
      <button
        class="act-2"
        type="button"
        disabled={agree.busy || !live.value}
        onClick={() => (last ? setAsking(true) : go())}
      >
        {last ? say.now : say.agree}
      </button>
      <Dialog open={asking} title={say.sureTitle} onClose={() => setAsking(false)}>
        <p>{say.sureText}</p>
        <div class="acts">
          <button class="act-2" type="button" disabled={agree.busy} onClick={go}>
            {say.now}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {say.keep}
          </button>
        </div>
      </Dialog>
      <Outcome error={agree.error} />
    </>
  )
}
