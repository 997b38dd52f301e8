import { useState } from 'preact/hooks'
import { useName, useSpace } from '../../app/hooks'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import type { Commitment, Seat, With } from '../../wire'
import { Reword } from './Reword'
import { rhythmText } from './rhythm'

type Props = With<Commitment>

/** What the other offers: agree, reword, or not this. */
export function Offered({ id, it }: Props) {
  const space = useSpace()
  const show = useDraft(`commitment/${id}/show`)
  const answer = useAction()
  const [rewording, setRewording] = useState(false)
  const say = t.talk.agreeing
  const forMe = it.keeper === space.other
  const agree = async () => {
    await space.do('commitment.agree', { commitment: id })
    if (forMe && show.text.trim())
      await space.do('commitment.show', { commitment: id, show: show.text.trim() }, { drafts: [show.name] })
  }
  return (
    <section class="sheet flow" aria-labelledby={`c-${id}`}>
      <Author seat={it.text.by} did="offers" />
      <h2 class="said" id={`c-${id}`}>
        <Said of={`commitment/${id}`} word={it.text} />
      </h2>
      <Terms it={it} />
      {rewording ? (
        <Reword id={id} it={it} onDone={() => setRewording(false)} />
      ) : (
        <>
          {forMe && <DraftField draft={show} label={`${say.show} (${t.common.optional})`} rows={2} />}
          <div class="acts">
            <button class="act" type="button" disabled={answer.busy} onClick={() => answer.run(agree)}>
              {say.agree}
            </button>
            <div class="acts row">
              <button class="act-2" type="button" onClick={() => setRewording(true)}>
                {say.reword}
              </button>
              <button
                class="act-2"
                type="button"
                disabled={answer.busy}
                onClick={() => answer.run(() => space.do('commitment.decline', { commitment: id }))}
              >
                {say.not}
              </button>
            </div>
          </div>
        </>
      )}
      <Outcome error={answer.error} />
    </section>
  )
}

/** What I offered: it waits. */
export function Waiting({ id, it }: Props) {
  const space = useSpace()
  const other = useName(space.other)
  const back = useAction()
  const say = t.talk.agreeing
  return (
    <section class="sheet flow" aria-labelledby={`c-${id}`}>
      <Author seat={it.text.by} did="offers" />
      <h2 class="said" id={`c-${id}`}>
        <Said of={`commitment/${id}`} word={it.text} />
      </h2>
      <Terms it={it} />
      <div class="spread small">
        <span class="soft">{say.waits(other)}</span>
        <button
          class="act-3"
          type="button"
          disabled={back.busy}
          onClick={() => back.run(() => space.do('commitment.decline', { commitment: id }))}
        >
          {say.back}
        </button>
      </div>
      <Outcome error={back.error} />
    </section>
  )
}

export function Agreed({ id, it }: Props) {
  const [a, b] = [useName('a'), useName('b')]
  return (
    <article class="sentence agreed flow">
      <p class="inline small">
        <span class="pair">
          <Shape seat="a" name={a} />
          <Shape seat="b" name={b} />
        </span>
        <strong>{t.talk.agreeing.agreed}</strong>
      </p>
      <p class="said">
        <Said of={`commitment/${id}`} word={it.text} />
      </p>
      <Terms it={it} />
    </article>
  )
}

/** Who keeps it, how often, and when to look at it again. */
function Terms({ it }: { it: Commitment }) {
  const { seat } = useSpace()
  const keeper = useName(it.keeper === 'both' ? seat : it.keeper)
  const say = t.talk.agreeing
  const keeps =
    it.keeper === 'both' ? say.keeps.both : it.keeper === seat ? say.keeps.you : say.keeps.they(keeper)
  return (
    <p class="soft small">
      {keeps} {rhythmText(it.rhythm)} {it.review && say.review(dayName(it.review))}
    </p>
  )
}

/** A shape and who offers or said it; the author is the one sealed into the words. */
export function Author({ seat, did }: { seat: Seat; did: 'offers' | 'said' }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  const { you, they } = t.talk.agreeing[did]
  return (
    <p class="who small" data-seat={seat}>
      <Shape name={name} /> {seat === mine ? you : they(name)}
    </p>
  )
}
