/* All that one seat can see, with its words opened, for the copy that somebody takes along. */
import type { Space } from '../app/space'
import { saysAgreed } from '../model/commitment'
import type { OwnEntities, Seat, SharedEntities, Word } from '../wire'

export interface Entry<E> {
  readonly id: string
  readonly it: E
}

export interface Copy {
  /** When it was made, by the server's clock. */
  readonly at: number
  readonly zone: string
  readonly seat: Seat
  readonly shared: { readonly [K in keyof SharedEntities]: readonly Entry<SharedEntities[K]>[] }
  readonly notes: readonly Entry<OwnEntities['note']>[]
  /** The commitments to which both partners' devices agreed, by their ids. */
  readonly agreed: ReadonlySet<string>
  /** What a word says; undefined where it cannot be opened. */
  said(word: Word | undefined): string | undefined
}

export async function gather(space: Space, zone: string): Promise<Copy> {
  const texts = new Map<Word, string>()
  const open = (key: string) => async (word: Word) => {
    const text = await space.words.text(key, word).catch(() => undefined)
    if (text !== undefined) texts.set(word, text)
  }
  const shared = sharedOf(space)
  const notes = space.own.all('note')
  const kinds: [string, readonly Entry<object>[]][] = [...Object.entries(shared), ['note', notes]]
  const opening = kinds.flatMap(([kind, list]) =>
    list.flatMap(({ id, it }) => wordsIn(it).map(open(`${kind}/${id}`))),
  )
  const agreed = new Set<string>()
  const looking = shared.commitment.map(async ({ id, it }) => {
    if (saysAgreed(it) && (await space.words.bothAgreed(`commitment/${id}`, it))) agreed.add(id)
  })
  await Promise.all([...opening, ...looking])
  const said = (word: Word | undefined) => word && texts.get(word)
  return { at: space.now(), zone, seat: space.seat, shared, notes, agreed, said }
}

const sharedOf = ({ shared }: Space): Copy['shared'] => ({
  seat: shared.all('seat'),
  return: shared.all('return'),
  request: shared.all('request'),
  free: shared.all('free'),
  talk: shared.all('talk'),
  line: shared.all('line'),
  commitment: shared.all('commitment'),
  checkin: shared.all('checkin'),
  pulse: shared.all('pulse'),
  summary: shared.all('summary'),
  question: shared.all('question'),
  letter: shared.all('letter'),
})

/** Every word of an entity, the earlier ones too. */
export function wordsIn(value: unknown): Word[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(wordsIn)
  return isWord(value) ? [value, ...inner] : inner
}

export const isWord = (value: object): value is Word =>
  'text' in value && typeof value.text === 'string' && 'cmd' in value && 'field' in value
