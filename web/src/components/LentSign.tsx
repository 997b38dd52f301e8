import { useGivenName, useSpace } from '../app/hooks'
import { t } from '../i18n'
import { isolate } from '../i18n/name'

/** On every screen of a seat that is lent: whose it is, and the way to what that means. */
export function LentSign() {
  const name = isolate(useGivenName(useSpace().seat) || t.common.partner) // never "you": it is another's
  return (
    <p class="lent-sign small">
      {t.onePhone.sign({ name })} <a href="/settings">{t.onePhone.signMeans}</a>
    </p>
  )
}
