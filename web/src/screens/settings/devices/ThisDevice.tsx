import { useState } from 'preact/hooks'
import { go } from '../../../app/router'
import { signOut } from '../../../app/session'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'

export function ThisDevice() {
  const [asking, setAsking] = useState(false)
  const out = useAction()
  const leave = async () => {
    await signOut()
    go('/')
  }
  return (
    <section class="section flow" aria-labelledby="device">
      <h2 id="device">{t.settings.device}</h2>
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {t.settings.signOut}
      </button>
      <Dialog open={asking} title={t.settings.signOut} onClose={() => setAsking(false)}>
        <p>{t.settings.signOutText}</p>
        <div class="acts">
          <button class="act-2" type="button" disabled={out.busy} onClick={() => out.run(leave)}>
            {t.settings.signOutSure}
          </button>
          <button class="act-3" type="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={out.error} />
      </Dialog>
    </section>
  )
}
