import { useName, useNow, useRequests, useSpace } from '../../app/hooks'
import { t } from '../../i18n'
import { isAnswered } from '../../model/request'
import { Row } from './Waiting'

/** "Not yet", and a time that was called off: nobody is to wait for what will not come. */
export function Answered() {
  const { seat, other } = useSpace()
  const name = useName(other)
  const now = useNow(30_000)
  const rows = useRequests().filter((request, n) => isAnswered(request, n === 0, seat, now))
  if (rows.length === 0) return null
  return (
    <section class="section" aria-labelledby="answered">
      <h2 id="answered">{t.home.answered}</h2>
      <div class="rows">
        {rows.map(({ id, it }) => (
          <Row
            key={id}
            to={`/time/${id}`}
            of={`request/${id}`}
            word={it.topic}
            what={it.status === 'later' ? t.home.later({ name }) : t.home.cancelled({ name })}
          />
        ))}
      </div>
    </section>
  )
}
