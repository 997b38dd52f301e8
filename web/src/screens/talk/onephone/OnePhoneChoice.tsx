import { useEffect, useState } from 'preact/hooks'
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
  const [asking, setAsking] = useState(false)
  const here = held.value.some(h => h.space === id && h.seat === other)
  const say = t.onePhone.lobby
  // Who asked how, and has the other's place here now, has chosen: it came by another tab of this browser.
  useEffect(() => {
    if (asking && here && !both) void open.run(openBeside)
  }, [asking, here, both])
  if (lent)
    return (
      <p class="small">
        {say.lent} <a href="/settings/lend">{say.lentLook}</a>
      </p>
    )
  if (both)
    return (
      <p class="small">
        {say.on({ name: them })}{' '}
        <button class="act-3" type="button" onClick={closeBeside}>
          {say.off}
        </button>
      </p>
    )
  if (!here) return space.lent ? null : <How asking={asking} onAsk={setAsking} />
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
function How({ asking, onAsk }: { asking: boolean; onAsk: (asking: boolean) => void }) {
  const { them } = useOpenTalk()
  const say = t.onePhone.lobby
  return (
    <>
      <button class="act-3 small" type="button" onClick={() => onAsk(true)}>
        {say.only}
      </button>
      <Dialog open={asking} title={say.onlyTitle} onClose={() => onAsk(false)}>
        <ol class="numbered">
          {say.how({ name: them }).map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="small soft">{say.after({ name: them })}</p>
        <div class="acts">
          <a class="act-2" href="/settings/lend">
            {say.lend}
          </a>
          <button class="act-3" type="button" onClick={() => onAsk(false)}>
            {t.common.close}
          </button>
        </div>
      </Dialog>
    </>
  )
}
