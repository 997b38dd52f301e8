import { useName, useSpace } from '../app/hooks'
import { go, path } from '../app/router'
import { loadAgain, wentBack } from '../app/session'
import { t } from '../i18n'
import { later } from './later'
import { Notice } from './Notice'

const useRefusedEarlier = later(async () => (await import('./RefusedEarlier')).RefusedEarlier)

/** Above the screen, only when there is something to know about the connection. */
export function LinkNotice() {
  const {
    lent,
    other,
    link,
    gone,
    shared,
    rewritten,
    acknowledgeRewritten,
    unsent,
    unkept,
    refused,
    restart,
  } = useSpace()
  const state = link.value
  const RefusedEarlier = useRefusedEarlier(refused.value.length > 0)
  const name = useName(other)
  return (
    <div class="link-notice" role="status">
      {rewritten.value && (
        <Notice action={t.common.link.readIt} onAction={acknowledgeRewritten}>
          {t.common.link.rewritten}
        </Notice>
      )}
      {wentBack.value === other && (
        <Notice action={t.common.link.readIt} onAction={() => (wentBack.value = undefined)}>
          {t.onePhone.wentBack({ name })}
        </Notice>
      )}
      {unkept.value && (
        <Notice>
          {t.common.disk.why[unkept.value]} {t.common.disk.here} {t.common.disk.what[unkept.value]}
        </Notice>
      )}
      {shared.inUtc.value && <Notice>{t.common.zone.unknown}</Notice>}
      {gone.value && state.at === 'waiting' && <Notice>{t.common.link.waiting}</Notice>}
      {gone.value && unsent.value.length > 0 && (
        <Notice
          {...(path.value !== '/home' &&
            !lent && { action: t.common.waits.look, onAction: () => go('/home') })}
        >
          {t.common.unsent({ n: unsent.value.length })}
        </Notice>
      )}
      {RefusedEarlier && refused.value.map(each => <RefusedEarlier key={each.sending.id} of={each} />)}
      {state.at === 'ended' && state.why === 'replaced' && (
        <Notice action={t.common.link.here} onAction={restart}>
          {t.common.link.replaced}
        </Notice>
      )}
      {state.at === 'ended' && state.why === 'bad_message' && (
        <Notice action={t.common.link.reload} onAction={loadAgain}>
          {t.common.link.bad}
        </Notice>
      )}
    </div>
  )
}
