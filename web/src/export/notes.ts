import { isKeeping } from '../app/keeping'
import { type After, readOwnNote } from '../app/ownNotes'
import { t } from '../i18n'
import { type Note, noteIn } from '../model/note'
import { oldestFirst } from '../model/order'
import { html, type Markup } from './markup'
import { day, lines, part, type Writing } from './writing'

/** One's own notes, private until now: all that was written in them, in its order. */
export function notes(w: Writing): Markup | undefined {
  const list = [...w.copy.notes].sort(oldestFirst(it => it.at))
  const body = list.flatMap(({ it }) => {
    const text = w.copy.said(it.body)
    if (text !== undefined && isKeeping(text)) return []
    const inside = bodyOf(text)
    return inside.length > 0 ? [html`<article>\n<h3>${day(w, it.at)}</h3>\n${inside}</article>\n`] : []
  })
  return part(t.export.notes, body)
}

function bodyOf(text: string | undefined): Markup[] {
  if (text === undefined) return [lines(undefined)]
  const note = noteIn(text)
  if (note) return inParts(note)
  const own = readOwnNote(text)
  if (own?.kind === 'after') return afterTalk(own)
  return own || text.startsWith('{') ? [] : [lines(text)]
}

/** A note of the notebook: its name, what matters, and its parts in the order that they were given. */
function inParts({ title, values, order, parts }: Note): Markup[] {
  const chosen = values.ids.map(id => t.prepare.values[id]).join(', ')
  const written = order.ids.filter(id => parts[id].text.trim() !== '' || parts[id].also)
  const body = written.map(
    id =>
      html`<h4>${t.prepare.parts[id]}</h4>\n${id === 'matters' && chosen && lines(chosen)}${[parts[id], ...(parts[id].also ?? [])].map(({ text }) => lines(text))}`,
  )
  if (chosen && !written.includes('matters'))
    body.unshift(html`<h4>${t.prepare.parts.matters}</h4>\n${lines(chosen)}`)
  const names = [title, ...(title.also ?? [])].filter(({ text }) => text)
  return [...names.map(({ text }) => html`<p class="label">${text}</p>\n`), ...body]
}

function afterTalk({ take, kindly }: After): Markup[] {
  const say = t.talk.closed
  const said = [
    [say.take, take],
    [say.kind, kindly],
  ] as const
  return said.flatMap(([label, text]) => (text.trim() ? [html`<h4>${label}</h4>\n${lines(text)}`] : []))
}
