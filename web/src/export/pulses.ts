import { t } from '../i18n'
import { dayName } from '../i18n/time'
import { readDraft } from '../model/pulse'
import type { Pulse } from '../wire'
import type { Entry } from './gather'
import { html, type Markup } from './markup'
import { part, type Writing } from './writing'

/** How trust felt, as it was shared: a table by day. */
export function pulses(w: Writing): Markup | undefined {
  const say = t.export.pulses
  const list = [...w.copy.shared.pulse].sort((x, y) => (dayOf(x) < dayOf(y) ? -1 : 1))
  if (list.length === 0) return undefined
  return part(say.title, [
    html`<table>
<thead><tr><th scope="col">${say.day}</th><th scope="col">${say.who}</th><th scope="col">${say.safe}</th><th scope="col">${say.trust}</th><th scope="col">${say.words}</th></tr></thead>
<tbody>
${list.map(each => row(w, each))}</tbody>
</table>
`,
  ])
}

const dayOf = ({ id }: { id: string }): string => id.slice(2)

function row(w: Writing, pulse: Entry<Pulse>): Markup {
  const { safe, trust, note } = readDraft(w.copy.said(pulse.it.words) ?? '')
  const name = w.names[pulse.it.words.by]
  return html`<tr><td>${dayName(dayOf(pulse))}</td><td>${name}</td><td>${safe}</td><td>${trust}</td><td class="said">${note}</td></tr>
`
}
