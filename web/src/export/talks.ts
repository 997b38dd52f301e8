import { apart } from '../i18n/apart'
import type { Seat, Talk } from '../wire'
import type { Entry } from './gather'
import { html, type Markup } from './markup'
import { facts, moment, part, said, type Writing } from './writing'

/** Each talk, the oldest first, with whose point was heard and what was written in it, as it was said. */
export function talks(w: Writing): Markup | undefined {
  const list = [...w.copy.shared.talk].sort((x, y) => x.it.openedAt - y.it.openedAt)
  return part(
    apart.export.talks.title,
    list.map(talk => one(w, talk)),
  )
}

function one(w: Writing, { id, it }: Entry<Talk>): Markup {
  const say = apart.export.talks
  const topic = w.copy.shared.request.find(each => each.id === it.request)?.it.topic
  const heard = (['a', 'b'] as const satisfies readonly Seat[]).filter(seat => it.heard[seat])
  const lines = w.copy.shared.line
    .filter(each => each.id.startsWith(`${id}/`))
    .sort((x, y) => x.it.text.at - y.it.text.at)
  return html`<article>
<h3>${moment(w, it.openedAt)}</h3>
${facts([apart.export.kinds[it.kind], apart.export.modes[it.mode], it.result ? say.results[it.result] : say.open])}
${said(w, topic)}
${heard.map(seat => html`<p>${say.heard(w.names[seat])}</p>\n`)}
${lines.map(({ it: line }) => said(w, line.text, say.phases[line.phase]))}
</article>
`
}
