import { t } from '../../../i18n'
import { useOpenTalk } from '../parts/useOpenTalk'
import { useBeside } from './useBeside'

/** Where both may act: the phone can go over at any moment. */
export function HandPhone() {
  const { them, give } = useOpenTalk()
  if (!useBeside()) return null
  return (
    <button class="act-3 small" type="button" onClick={give}>
      {t.onePhone.hand({ name: them })}
    </button>
  )
}
