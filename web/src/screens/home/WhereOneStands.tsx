import { useStand } from '../../app/stand'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { STANDS } from '../../model/stand'

/** Asked once, in four answers that look the same; whatever is answered, it is in the settings then. */
export function WhereOneStands() {
  const { stand, known, of, say: give } = useStand()
  const action = useAction()
  if (!known || stand) return null
  const say = t.home.stand
  return (
    <section class="section flow" aria-labelledby="stand">
      <h2 id="stand">{say.title}</h2>
      <p class="small soft">{say.lead}</p>
      <div class="acts">
        {STANDS.map(each => (
          <button
            key={each}
            class="act-2"
            type="button"
            disabled={action.busy}
            onClick={() => void action.run(() => give(each))}
          >
            {say.as[each]}
          </button>
        ))}
      </div>
      <Waits of={[of]} />
      <Outcome error={action.error} />
    </section>
  )
}
