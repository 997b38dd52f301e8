/* What every part of the readable copy needs: names, days, and words with their author. */
import { locale, t } from '../i18n'
import { isolate, type Name } from '../i18n/name'
import type { Seat, Word } from '../wire'
import type { Copy } from './gather'
import { html, type Markup } from './markup'

export interface Writing {
  readonly copy: Copy
  readonly names: Readonly<Record<Seat, Name>>
}

export function namesOf(copy: Copy): Record<Seat, Name> {
  const name = (seat: Seat) => {
    const entity = copy.shared.seat.find(each => each.id === seat)?.it
    return isolate(copy.said(entity?.name) || (seat === copy.seat ? t.common.you : t.common.partner))
  }
  return { a: name('a'), b: name('b') }
}

/** With its year: a copy is read years later. */
export const day = ({ copy }: Writing, at: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: copy.zone }).format(at)

export const moment = ({ copy }: Writing, at: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short', timeZone: copy.zone }).format(at)

/** What somebody wrote, as they wrote it, with who and when, and the wordings before. */
export function said(w: Writing, word: Word | undefined, label?: string): Markup | undefined {
  if (!word) return undefined
  return html`<figure data-seat="${word.by}">
${label && html`<p class="label">${label}</p>`}
${lines(w.copy.said(word))}
<figcaption>${w.names[word.by]}, ${moment(w, word.at)}</figcaption>
${word.was?.map(each => html`<details><summary>${t.export.before}</summary>${said(w, each)}</details>`)}
</figure>
`
}

export function lines(text: string | undefined): Markup {
  if (text === undefined) return html`<p class="soft">${t.common.said.broken}</p>`
  return html`<p class="said">${text}</p>`
}

/** A part with its heading, or nothing where there is nothing in it. */
export function part(title: string, body: readonly Markup[]): Markup | undefined {
  return body.length > 0 ? html`<section>\n<h2>${title}</h2>\n${body}</section>\n` : undefined
}

export const facts = (list: readonly (string | undefined | false)[]): Markup =>
  html`<p class="soft">${list.filter(Boolean).join(' · ')}</p>\n`
