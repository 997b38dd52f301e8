/* Where one stands, as it lies among the own notes: the partner's devices get nothing of it. */
import { isStand, type Stand } from '../model/stand'
import { useSpace } from './hooks'
import { useOwnNotes, writeOwnNote } from './ownNotes'

export interface Standing {
  /** What was said last, if it was said. */
  readonly stand: Stand | undefined
  /** The own doc is here as the server has it: what is missing was never said. */
  readonly known: boolean
  /** The key of its note, for what waits to be sent. */
  readonly of: string
  say(stand: Stand): Promise<void>
}

export function useStand(): Standing {
  const space = useSpace()
  const notes = useOwnNotes('stands')
  const last = notes?.reduce<(typeof notes)[number] | undefined>(
    (newest, each) => (newest && newest.at > each.at ? newest : each),
    undefined,
  )
  const stand = last && isStand(last.it.as) ? last.it.as : undefined
  return {
    stand,
    known: !space.lent && notes !== undefined && (stand !== undefined || space.live.value),
    of: last ? `note/${last.id}` : 'note.write',
    say: as =>
      space.do('note.write', {
        note: last?.id ?? crypto.randomUUID(),
        body: writeOwnNote({ kind: 'stands', as }),
      }),
  }
}
