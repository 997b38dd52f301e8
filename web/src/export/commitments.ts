import { locale, t } from '../i18n'
import { listed } from '../i18n/name'
import { rhythmText } from '../i18n/rhythm'
import { dayName } from '../i18n/time'
import { saysAgreed } from '../model/commitment'
import { oldestFirst } from '../model/order'
import type { Checkin, Commitment, Keeper, Revision } from '../wire'
import type { Entry } from './gather'
import { html, type Markup } from './markup'
import { facts, part, said, type Writing } from './writing'

/** What they agreed to do, every wording of it, and how it went day by day. */
export function commitments(w: Writing): Markup | undefined {
  const list = [...w.copy.shared.commitment].sort(oldestFirst(it => it.at))
  return part(
    t.export.commitments.title,
    list.map(each => one(w, each)),
  )
}

function one(w: Writing, { id, it }: Entry<Commitment>): Markup {
  const say = t.export.commitments
  const claimed = saysAgreed(it) && !w.copy.agreed.has(id)
  const marks = w.copy.shared.checkin
    .filter(each => each.id.startsWith(`${id}/`))
    .sort((x, y) => (x.id < y.id ? -1 : 1))
  return html`<article>
<h3>${keptBy(w, it.keeper)}</h3>
${claimed && html`<p>${say.claimed}</p>\n`}
${facts([!(claimed && it.status === 'active') && t.commitments.status[it.status], ...terms(it)])}
${said(w, it.text)}
${said(w, it.why, t.commitments.why)}
${said(w, it.show, t.commitments.show)}
${it.revision && wording(w, it.revision, say.revision)}
${it.declined?.map(each => wording(w, each, say.declined))}
${it.notes.map(note => said(w, note))}
${marks.length > 0 && html`<h4>${t.commitments.days}</h4>\n<ul>\n${marks.map(mark => markLine(w, mark))}</ul>\n`}
</article>
`
}

function keptBy(w: Writing, keeper: Keeper): string {
  const names = keeper === 'both' ? listed([w.names.a, w.names.b], locale()) : w.names[keeper]
  return t.export.commitments.keptBy({ names })
}

const terms = ({ rhythm, review }: Commitment | Revision) => [
  rhythmText(rhythm),
  review && t.export.commitments.review({ day: dayName(review) }),
]

/** One that waits, or was not agreed, with all that it would have changed. */
const wording = (w: Writing, it: Revision, label: string) => [
  said(w, it.text, label),
  facts([keptBy(w, it.keeper), ...terms(it)]),
  said(w, it.why, t.commitments.why),
]

function markLine(w: Writing, { id, it }: Entry<Checkin>): Markup {
  const [, date = '', seat] = id.split('/')
  const who = seat === 'a' || seat === 'b' ? w.names[seat] : ''
  const before = it.was
    .filter(({ result }, n) => result !== (it.was[n + 1]?.result ?? it.result))
    .map(({ result }) => t.commitments.earlier({ what: t.common.checkin[result].toLocaleLowerCase() }))
  const line = [who, t.common.checkin[it.result], it.noticed && t.commitments.noticed, ...before]
  return html`<li>${dayName(date)}: ${line.filter(Boolean).join(', ')}
${said(w, it.note)}${said(w, it.notice, t.export.commitments.notice)}${it.was.map(each => [said(w, each.note), said(w, each.notice, t.export.commitments.notice)])}</li>
`
}
