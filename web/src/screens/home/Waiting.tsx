import { ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useName, useSpace } from '../../app/hooks'
import { useWaiting } from '../../app/news'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import { answeredAt, type Waiting as One } from '../../model/waiting'
import type { Word } from '../../wire'

/** What the other one offered and only this seat can answer, but for what is the next step already. */
export function Waiting({ but }: { but: string | undefined }) {
  const name = useName(useSpace().other)
  const waiting = useWaiting().filter(each => answeredAt(each) !== but)
  if (waiting.length === 0) return null
  return (
    <section class="section" aria-labelledby="waiting">
      <h2 id="waiting">{t.home.waiting}</h2>
      <div class="rows">
        {waiting.map(each => (
          <Row
            key={each.id}
            to={answeredAt(each)}
            what={t.common.news[each.what]({ name })}
            {...words(each)}
          />
        ))}
      </div>
    </section>
  )
}

function words(each: One): { of: string; word: Word | undefined } {
  if (each.what === 'summary') return { of: '', word: undefined }
  if (each.what === 'asks' || each.what === 'offers') return { of: `request/${each.id}`, word: each.it.topic }
  if (each.what === 'question') return { of: `question/${each.id}`, word: each.it.text }
  return { of: `commitment/${each.id}`, word: each.it.revision?.text ?? each.it.text }
}

interface RowProps {
  to: string
  of: string
  word: Word | undefined
  what: ComponentChildren
}

export function Row({ to, of, word, what }: RowProps) {
  const { other } = useSpace()
  return (
    <a class="line" href={to}>
      <Shape seat={other} name={useName(other)} />
      <span>
        <strong>{what}</strong>
        <br />
        <span class="small soft">
          <Said of={of} word={word} />
        </span>
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}
