import { useName, useSpace } from '../app/hooks'
import { t } from '../i18n'

/** On every screen of a seat that is lent: whose it is, and the way to what that means. */
export function LentSign() {
  const name = useName(useSpace().seat)
  return (
    <p class="lent-sign small">
      {t.onePhone.sign(name)} <a href="/settings">{t.onePhone.signMeans}</a>
    </p>
  )
}
