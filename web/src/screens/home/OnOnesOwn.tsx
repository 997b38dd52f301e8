import { useGone, useSeat, useSpace } from '../../app/hooks'
import { useCome } from '../../app/looked'
import { Go } from '../../components/Go'
import { t } from '../../i18n'
import { isJoined } from '../../model/seat'
import { LetterRows } from '../prepare/letters/LetterRows'

/** What works without the other: before they came, or after they left. */
export function OnOnesOwn() {
  const { other } = useSpace()
  const here = isJoined(useSeat(other))
  const gone = useGone()
  const come = useCome()
  if (here) return null
  const say = t.home.own
  return (
    <section class="section" aria-labelledby="own">
      <h2 id="own">{say.title}</h2>
      <p class="small soft">{gone ? say.leadGone : say.lead}</p>
      <div class="rows">
        <Go to="/prepare" label={say.notebook} hint={say.notebookHint} />
        {gone ? (
          <>
            <LetterRows only={({ id, it }) => it.by === other && !come.some(each => each.id === id)} />
            <Go to="/path" label={say.path} hint={say.pathHint} />
            <Go to="/settings/copy" label={say.copy} hint={say.copyHint} />
          </>
        ) : (
          <>
            <Go to="/prepare/questions" label={say.questions} hint={say.questionsHint} />
            <Go to="/time" label={say.free} hint={say.freeHint} />
          </>
        )}
        <Go to="/help" label={say.help} hint={say.helpHint} />
      </div>
    </section>
  )
}
