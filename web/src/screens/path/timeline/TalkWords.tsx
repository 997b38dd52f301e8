import { useName, useSpace } from '../../../app/hooks'
import { t } from '../../../i18n'
import { minutesOf } from '../../../model/events'
import type { Talk } from '../../../wire'

/** Which talk, how it ended, and who was heard. */
export function TalkWords({ id, it }: { id: string; it: Talk }) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const say = t.path.line
  const result = it.result ?? 'lapsed'
  const title = say[result]({ kind: say.kinds[it.kind] })
  const minutes = minutesOf(it)
  const [mine, theirs] = [it.heard[seat], it.heard[other]]
  const heard =
    mine && theirs ? say.heardBoth : mine ? say.heardYou : theirs ? say.heard({ name }) : undefined
  return (
    <>
      <strong>
        <a href={`/talk/${id}`}>{title}</a>
      </strong>{' '}
      {minutes !== undefined && `${say.minutes({ n: minutes })}. `}
      {heard} {result === 'unfinished' && <span class="soft">{say.fair}</span>}
    </>
  )
}
