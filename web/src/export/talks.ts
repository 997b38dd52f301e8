import { t } from '../i18n'
import { oldestFirst } from '../model/order'
import { type Entry as Said, transcriptOf } from '../model/transcript'
import type { Talk } from '../wire'
import type { Entry } from './gather'
import { html, type Markup } from './markup'
import { facts, moment, part, said, type Writing } from './writing'

/** Each talk, the oldest first, with what was written in it and what each turn came to, as it was said. */
export function talks(w: Writing): Markup | undefined {
  const list = [...w.copy.shared.talk].sort(oldestFirst(it => it.openedAt))
  return part(
    t.export.talks.title,
    list.map(talk => one(w, talk)),
  )
}

function one(w: Writing, { id, it }: Entry<Talk>): Markup {
  const say = t.export.talks
  const topic = w.copy.shared.request.find(each => each.id === it.request)?.it.topic
  const lines = w.copy.shared.line.filter(each => each.id.startsWith(`${id}/`))
  return html`<article>
<h3>${moment(w, it.openedAt)}</h3>
${facts([t.export.kinds[it.kind], t.export.modes[it.mode], it.result ? say.results[it.result] : say.open, it.opens && say.opens({ name: w.names[it.opens] })])}
${said(w, topic)}
${transcriptOf(it, lines).map(entry => told(w, entry))}
</article>
`
}

function told(w: Writing, entry: Said): Markup | undefined {
  const say = t.export.talks
  switch (entry.kind) {
    case 'line':
      return said(w, entry.line.text, say.phases[entry.line.phase])
    case 'need':
      return said(w, { ...entry.word, was: [] }, say.need) // the earlier ones stand by themselves
    case 'heard':
    case 'declined':
      return html`<p>${say[entry.kind]({ name: w.names[entry.by] })}</p>\n`
    default:
      return html`<p>${say.answers[entry.kind]({ name: w.names[entry.by] })}</p>\n`
  }
}
