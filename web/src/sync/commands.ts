/* Which fields of a command are words, and which entity they are bound to (PROTOCOL.md, Words and Commands).
   One table for all commands: what is not here cannot be sent. */
import type { CommandName, DocName, PlainBody, Seat } from '../wire'

interface Row<C extends CommandName> {
  /** The key of the entity that the command changes. */
  readonly key: (body: PlainBody<C>, seat: Seat) => string
  /** The fields of the body that are sealed; each is also the `field` it is bound to. */
  readonly words?: readonly (keyof PlainBody<C> & string)[]
  readonly doc?: DocName
  /** Whether the server judges by what this device last saw of the entity: the key of that entity. */
  readonly seen?: (body: PlainBody<C>) => string
}

type Table = { readonly [C in CommandName]: Row<C> }

const seat = { key: (_: unknown, s: Seat) => `seat/${s}` }
const requestKey = (b: { request: string }) => `request/${b.request}`
const request = { key: requestKey, seen: requestKey }
const talkKey = (b: { talk: string }) => `talk/${b.talk}`
const talk = { key: talkKey, seen: talkKey }
const commitmentKey = (b: { commitment: string }) => `commitment/${b.commitment}`
const commitment = { key: commitmentKey, seen: commitmentKey }
const summary = { key: (b: { summary: string }) => `summary/${b.summary}` }
const note = { key: (b: { note: string }) => `note/${b.note}`, doc: 'own' as const }

export const COMMANDS: Table = {
  'seat.name': { ...seat, words: ['name'] },
  'seat.zone': seat,
  'seat.leave': seat,
  'seat.reject': seat,
  'space.erase': seat,
  'request.make': { ...request, words: ['topic', 'note'] },
  'request.counter': { ...request, words: ['note'] },
  'request.accept': request,
  'request.later': { ...request, words: ['note'] },
  'request.withdraw': request,
  'request.move': { ...request, words: ['note'] },
  'request.cancel': { ...request, words: ['note'] },
  'free.paint': { key: (b, s) => `free/${s}/${b.day}` },
  'talk.open': talk,
  'talk.ready': talk,
  'talk.postpone': talk,
  'talk.say': { key: b => `line/${b.talk}/${b.line}`, seen: talkKey, words: ['text'] },
  'talk.pass': talk,
  'talk.decline': talk,
  'talk.hand': talk,
  'talk.clarify': talk,
  'talk.partly': talk,
  'talk.more': talk,
  'talk.heard': talk,
  'talk.accept': talk,
  'talk.done': talk,
  'talk.stop': talk,
  'talk.pause': talk,
  'talk.later': talk,
  'talk.resume': talk,
  'commitment.offer': { ...commitment, words: ['text', 'why'] },
  'commitment.agree': commitment,
  'commitment.decline': { ...commitment, words: ['note'] },
  'commitment.revise': { ...commitment, words: ['text', 'why'] },
  'commitment.show': { ...commitment, words: ['show'] },
  'commitment.release': commitment,
  'commitment.complete': commitment,
  'checkin.mark': { key: (b, s) => `checkin/${b.commitment}/${b.day}/${s}`, words: ['note'] },
  'checkin.notice': { key: b => `checkin/${b.commitment}/${b.day}/${b.seat}` },
  'pulse.share': { key: (b, s) => `pulse/${s}/${b.day}`, words: ['words'] },
  'summary.ask': summary,
  'summary.allow': summary,
  'summary.withdraw': summary,
  'note.write': { ...note, words: ['body'] },
  'note.remove': note,
}

/** The properties of an entity that hold words, and the `field` that a word found there must be bound to. */
export const WORD_FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  topic: 'topic',
  notes: 'note',
  note: 'note',
  text: 'text',
  why: 'why',
  show: 'show',
  words: 'words',
  body: 'body',
}
