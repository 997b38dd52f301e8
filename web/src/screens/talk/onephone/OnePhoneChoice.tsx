import { useState } from 'preact/hooks'
import { useLent } from '../../../app/devices'
import { useSpace } from '../../../app/hooks'
import { closeBeside, held, openBeside } from '../../../app/session'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { useOpenTalk } from '../parts/useOpenTalk'
import { useBeside } from './useBeside'

/** In the lobby: whether both use this phone. It is only ever chosen, since a browser may hold both for other reasons. */
export function OnePhoneChoice() {
  const space = useSpace()
  const { id, other } = space
  const { them } = useOpenTalk()
  const both = useBeside() !== undefined
  const open = useAction()
  const lent = useLent()
  const say = t.onePhone.lobby
  if (lent)
    return (
      <p class="small">
        {say.lent} <a href="/settings/lend">{say.lentLook}</a>
      </p>
    )
  if (both)
    return (
      <p class="small">
        {say.on(them)}{' '}
        <button class="act-3" type="button" onClick={closeBeside}>
          {say.off}
        </button>
      </p>
    )
  if (!held.value.some(h => h.space === id && h.seat === other)) return space.lent ? null : <How />
  return (
    <>
      <button class="act-3 small" type="button" disabled={open.busy} onClick={() => open.run(openBeside)}>
        {say.use}
      </button>
      <Outcome error={open.error} />
    </>
  )
}

/** How the other's seat comes to this phone. */
function How() {
  const { them } = useOpenTalk()
  const [asking, setAsking] = useState(false)
  const say = t.onePhone.lobby
  return (
    <>
      <button class="act-3 small" type="button" onClick={() => setAsking(true)}>
        {say.only}
      </button>
      <Dialog open={asking} title={say.onlyTitle} onClose={() => setAsking(false)}>
        <ol class="numbered">
          {say.how(them).map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="small soft">{say.after(them)}</p>
        <div class="acts">
          <a class="act-2" href="/settings/lend">
            {say.lend}
          </a>
          <button class="act-3" type="button" onClick={() => setAsking(false)}>
            {t.common.close}
          </button>
        </div>
      </Dialog>
    </>
  )
}
