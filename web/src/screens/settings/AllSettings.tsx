import { t } from '../../i18n'

export function AllSettings() {
  return (
    <a class="act-3" href="/settings">
      {t.settings.all}
    </a>
  )
}
