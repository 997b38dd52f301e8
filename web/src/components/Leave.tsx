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

/** What that does, and with which keys, where there is a keyboard. */
export function LeaveHow() {
  const { leave, leaveHow, leaveHowKeys } = t.start
  return (
    <p>
      <strong>{leave}</strong>
      {matchMedia('(any-hover: hover) and (any-pointer: fine)').matches ? leaveHowKeys : leaveHow}
    </p>
  )
}
