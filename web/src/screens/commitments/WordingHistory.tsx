import { useName, useSpace, useZone } from '../../app/hooks'
import { Said } from '../../components/Said'
import { t } from '../../i18n'
import { isolate } from '../../i18n/name'
import { dayAndTime } from '../../i18n/time'
import type { Commitment, Word } from '../../wire'

/** Who wrote each wording, and all that stood before: nobody silently alters what was agreed. */
export function WordingHistory({ of, it }: { of: string; it: Commitment }) {
  const words = [it.text, ...[...(it.text.was ?? [])].reverse()]
  const others = [it.why, it.show].flatMap(word => word?.was ?? []).reverse()
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">{t.commitments.history}</h2>
      <ul class="rows">
        {[...words, ...others].map(word => (
          <li key={`${word.cmd} ${word.field}`}>
            <Wrote of={of} word={word} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Wrote({ of, word }: { of: string; word: Word }) {
  const { seat } = useSpace()
  const name = useName(word.by)
  return (
    <>
      {word.field !== 'text' && (
        <p class="label">{word.field === 'why' ? t.commitments.why : t.commitments.show}</p>
      )}
      <Said of={of} word={word} quoted />
      <p class="small soft">
        {t.commitments.wroteAt({
          name: word.by === seat ? isolate(t.commitments.yourself) : name,
          when: dayAndTime(word.at, useZone(seat)),
        })}
      </p>
    </>
  )
}
