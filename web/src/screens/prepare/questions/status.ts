import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Question, Seat } from '../../../wire'

/** How a question stands, in a sentence. */
export function statusOf({ by, status, until, answer }: Question, seat: Seat): string {
  const say = t.prepare.questions.status
  switch (status) {
    case 'later':
      return until ? say.laterUntil({ day: dayName(until) }) : say.later
    case 'answered':
      return say.answered
    case 'closed':
      return answer ? say.closed : say.closedUnanswered
    default:
      return by === seat ? say.waits : say.yours
  }
}
