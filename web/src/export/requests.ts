import { t } from '../i18n'
import { oldestFirst } from '../model/order'
import type { Request } from '../wire'
import type { Entry } from './gather'
import { html, type Markup } from './markup'
import { facts, moment, part, said, type Writing } from './writing'

/** Times to talk that were asked for, and what became of them. */
export function requests(w: Writing): Markup | undefined {
  const list = [...w.copy.shared.request].sort(oldestFirst(it => it.at))
  return part(
    t.export.requests.title,
    list.map(request => one(w, request)),
  )
}

function one(w: Writing, { it }: Entry<Request>): Markup {
  const say = t.export.requests
  return html`<article>
<h3>${say.asked({ name: w.names[it.by], when: moment(w, it.at) })}</h3>
${facts([
  say.status[it.status],
  t.export.kinds[it.kind],
  t.export.modes[it.mode],
  t.request.levels[it.importance],
  say.minutes({ n: it.minutes }),
])}
${said(w, it.topic)}
${
  it.slot === undefined
    ? html`<p>${say.offered} ${it.slots.map(slot => moment(w, slot)).join('; ')}</p>\n`
    : html`<p>${say.time} ${moment(w, it.slot)}</p>\n`
}
${it.notes.map(note => said(w, note))}
</article>
`
}
