import { useStand } from '../../app/stand'
import { Choice } from '../../components/Choice'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { STANDS } from '../../model/stand'

/** Where one stands, for oneself alone. */
export function OwnStand() {
  const { stand, of, say: give } = useStand()
  const action = useAction({ again: true })
  const say = t.settings.stand
  return (
    <section class="section" aria-labelledby="stand">
      <h2 id="stand">{say.title}</h2>
      <Choice
        legend={<span class="hidden">{say.title}</span>}
        hint={say.hint}
        options={STANDS.map(value => ({ value, label: t.home.stand.as[value] }))}
        value={stand}
        onChange={to => void action.run(() => give(to))}
      />
      <Waits of={[of]} />
      <Outcome error={action.error} />
    </section>
  )
}
