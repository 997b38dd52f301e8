import { useName, useSpace } from '../../app/hooks'
import { useCome } from '../../app/looked'
import { Go } from '../../components/Go'
import { useMore } from '../../components/useMore'
import { t } from '../../i18n'
import { answeredAt } from '../../model/waiting'

/** Letters and answers that were not looked at on this device. They ask nothing. */
export function Come() {
  const name = useName(useSpace().other)
  const come = useCome()
  const { shown, more } = useMore(come.length, 5)
  if (come.length === 0) return null
  const say = t.home.letters
  return (
    <section class="section" aria-labelledby="come">
      <h2 id="come">{say.title}</h2>
      <div class="rows">
        {come.slice(0, shown).map(each => (
          <Go
            key={`${each.what}/${each.id}`}
            to={answeredAt(each)}
            label={say[each.what]({ name })}
            {...(each.what === 'letter' && { hint: t.prepare.letters.here({ name }) })}
          />
        ))}
      </div>
      {more}
    </section>
  )
}
