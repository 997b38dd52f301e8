import { t } from '../i18n'
import { oldestFirst } from '../model/order'
import { html, type Markup } from './markup'
import { facts, moment, part, said, type Writing } from './writing'

/** What each asked the other, with every wording of the answer. */
export function questions(w: Writing): Markup | undefined {
  const say = t.export.questions
  const list = [...w.copy.shared.question].sort(oldestFirst(it => it.at))
  return part(
    say.title,
    list.map(
      ({ it }) => html`<article>
<h3>${say.asked({ name: w.names[it.by], when: moment(w, it.at) })}</h3>
${facts([say.status[it.status]])}
${said(w, it.text)}
${said(w, it.answer, say.answer)}
</article>
`,
    ),
  )
}

/** The letters that each left. */
export function letters(w: Writing): Markup | undefined {
  const say = t.export.letters
  const list = [...w.copy.shared.letter].sort(oldestFirst(it => it.at))
  return part(
    say.title,
    list.map(
      ({ it }) => html`<article>
<h3>${say.left({ name: w.names[it.by], when: moment(w, it.at) })}</h3>
${said(w, it.body)}
</article>
`,
    ),
  )
}
