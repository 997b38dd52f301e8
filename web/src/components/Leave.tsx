import { LogOut } from 'lucide-preact'
import { leave } from '../app/leave'
import { t } from '../i18n'

/** In the same corner of every screen. */
export function Leave() {
  return (
    <button class="leave" type="button" onClick={leave}>
      <LogOut class="icon" aria-hidden="true" />
      {t.common.leave}
    </button>
  )
}
