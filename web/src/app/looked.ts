/* Letters and answers that were looked at on this device, so that Home says of each once that it is here. It lies on this
   device alone: nothing that is opened sends anything anywhere, not even to one's own other devices. */
import { useEffect } from 'preact/hooks'
import { fieldsOf } from '../crypto/plain'
import type { Word } from '../wire'
import { useSpace } from './hooks'
import { Lasting } from './lasting'
import type { Space } from './space'

const NAME = 'looked'
/** More than wait at any time; the oldest are not news any more. */
const MOST = 300
/** For so long something that came is said on Home, in ms. */
const NEW_FOR = 30 * 86_400_000

const kept = new WeakMap<Space, Lasting>()

function lastingOf(space: Space): Lasting {
  let lasting = kept.get(space)
  if (!lasting) {
    lasting = new Lasting({ load: () => space.draft(NAME), save: text => space.setDraft(NAME, text) })
    kept.set(space, lasting)
  }
  return lasting
}

const read = (text: string): readonly string[] => {
  const { of } = fieldsOf(text)
  return Array.isArray(of) ? of.filter(each => typeof each === 'string') : []
}

/** Notes that this is before one's eyes now. */
export function useLook(key: string | undefined): void {
  const space = useSpace()
  useEffect(() => {
    if (!key) return
    void lastingOf(space).change(text => {
      const before = read(text)
      return before.includes(key) ? text : JSON.stringify({ of: [...before, key].slice(-MOST) })
    })
  }, [space, key])
}

export interface Come {
  readonly what: 'letter' | 'answer'
  readonly id: string
  readonly at: number
}

/** The name of an answer, for `useLook`. Worded anew it is another. */
export const answerKey = (id: string, { cmd }: Word): string => `answer/${id}/${cmd}`
export const letterKey = (id: string): string => `letter/${id}`

/** What the other left for this seat lately and was not looked at on this device, the newest first. */
export function useCome(): readonly Come[] {
  const space = useSpace()
  const looked = new Set(read(lastingOf(space).text.value))
  const since = space.now() - NEW_FOR
  const letters = space.shared
    .all('letter')
    .filter(({ id, it }) => it.by !== space.seat && !looked.has(letterKey(id)))
    .map(({ id, it }): Come => ({ what: 'letter', id, at: it.at }))
  const answers = space.shared
    .all('question')
    .flatMap(({ id, it: { by, status, answer } }): Come[] =>
      by !== space.seat || status !== 'answered' || !answer || looked.has(answerKey(id, answer))
        ? []
        : [{ what: 'answer', id, at: answer.at }],
    )
  return [...letters, ...answers].filter(({ at }) => at > since).sort((x, y) => y.at - x.at)
}
