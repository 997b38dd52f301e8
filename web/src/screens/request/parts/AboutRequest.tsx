import { useName, useSpace } from '../../../app/hooks'
import { ApartNeeds } from '../../../components/ApartNeeds'
import { Said } from '../../../components/Said'
import { Who } from '../../../components/Who'
import { t } from '../../../i18n'
import { isOngoing } from '../../../model/request'
import type { Request } from '../../../wire'

interface Props {
  id: string
  request: Request
}

export function Topic({ id, request }: Props) {
  return request.topic ? <Said of={`request/${id}`} word={request.topic} /> : <span>{t.request.noTopic}</span>
}

/** How important, how long, what kind, and the words that went with it. */
export function AboutRequest({ id, request }: Props) {
  const { seat } = useSpace()
  const names = { a: useName('a'), b: useName('b') }
  const { by, importance, minutes, kind, mode, amends } = request
  const say = t.request
  const weight =
    by === seat ? say.importance.mine[importance] : say.importance.theirs[importance]({ name: names[by] })
  return (
    <>
      <p class="soft">
        {weight} {say.about({ length: minutes, repair: kind === 'repair', mode: t.talk.modes[mode] })}{' '}
        {amends && (amends === seat ? say.amendsYou : say.amends({ name: names[amends] }))}
      </p>
      {request.notes.map(note => (
        <div class="note" key={note.cmd || note.at}>
          {request.notes.length > 1 && (
            <p class="small">
              <Who seat={note.by} />
            </p>
          )}
          <Said of={`request/${id}`} word={note} quoted />
        </div>
      ))}
      {mode === 'apart' && isOngoing(request) && <ApartNeeds />}
    </>
  )
}
