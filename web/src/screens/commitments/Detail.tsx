import { useGone, useName, useSpace } from '../../app/hooks'
import { Page } from '../../components/Page'
import { Said } from '../../components/Said'
import { t } from '../../i18n'
import { rhythmText } from '../../i18n/rhythm'
import { dayName } from '../../i18n/time'
import type { Commitment, Word } from '../../wire'
import { Answer } from './Answer'
import { Days } from './Days'
import { End } from './End'
import { History } from './History'
import { Keepers } from './Keepers'
import { Show } from './Show'

/** One commitment: what it says, what is asked of me now, how it was kept, and all that was said before. */
export function Detail({ id, it }: { id: string; it: Commitment }) {
  const say = t.commitments
  const key = `commitment/${id}`
  const gone = useGone()
  const inForce = it.status === 'active' && !gone
  return (
    <Page title={say.title} wide places class="commitments commitment">
      <p>
        <a class="act-3" href="/commitments">
          {say.back}
        </a>
      </p>
      <div class="two section">
        <div class="flow">
          <p class="meta">
            <Keepers keeper={it.keeper} />
            <span class="tag">{say.status[it.status]}</span>
          </p>
          <h1>
            <Said of={key} word={it.text} />
          </h1>
          <Facts it={it} />
          {it.why && <Quoted of={key} word={it.why} label={say.why} />}
          <Show id={id} it={it} />
          <Notes of={key} notes={it.notes} />
          {gone ? <p class="small soft">{say.alone}</p> : <Answer id={id} it={it} />}
          {inForce && (
            <div class="acts row section">
              {!it.revision && (
                <a class="act-2" href={`/commitments/${id}/reword`}>
                  {say.reword}
                </a>
              )}
              <End id={id} it={it} />
            </div>
          )}
        </div>
        <div>
          {it.status !== 'offered' && it.status !== 'declined' && <Days id={id} it={it} />}
          <History of={key} it={it} />
        </div>
      </div>
    </Page>
  )
}

function Facts({ it }: { it: Commitment }) {
  const { seat } = useSpace()
  const say = t.commitments
  const keeper = useName(it.keeper === 'b' ? 'b' : 'a')
  const who = it.keeper === 'both' ? say.keptByBoth : it.keeper === seat ? say.keptByYou : say.keptBy(keeper)
  return (
    <p class="soft">
      {who} {rhythmText(it.rhythm)}. {it.review && say.review(dayName(it.review))}
    </p>
  )
}

function Quoted({ of, word, label }: { of: string; word: Word; label: string }) {
  return (
    <div class="flow">
      <h2 class="label">{label}</h2>
      <Said of={of} word={word} quoted />
    </div>
  )
}

function Notes({ of, notes }: { of: string; notes: readonly Word[] }) {
  return (
    <>
      {notes.map(note => (
        <Said key={note.cmd} of={of} word={note} quoted />
      ))}
    </>
  )
}
