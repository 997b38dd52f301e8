import { t } from '../i18n'
import { html, type Markup } from './markup'
import { day, facts, part, type Writing } from './writing'

/** The two of them. */
export function seats(w: Writing): Markup | undefined {
  const say = t.export.seats
  const body = w.copy.shared.seat.map(({ id, it }) => {
    const name = id === 'a' || id === 'b' ? w.names[id] : id
    return html`<h3>${name}</h3>\n${facts([
      say.status[it.status],
      it.joinedAt !== undefined && say.joined({ day: day(w, it.joinedAt) }),
      it.zone,
      it.returned && say.returned,
      it.restored && say.restored,
    ])}`
  })
  return part(say.title, body)
}
