/* One opened seat: its docs, its live connection, its words, and how to act in it. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { spaceKeys } from '../crypto/words'
import { DocCache, queueStore } from '../keys/cache'
import type { Disk, Trouble } from '../keys/disk'
import type { Keyring } from '../keys/keyring'
import type { Signalling } from '../sound'
import type { Line } from '../sync/calls'
import { Clock } from '../sync/clock'
import { aboutKey, seenKey } from '../sync/commands'
import { Doc } from '../sync/doc'
import { Link, type LinkState, PROTOCOL, type Socket } from '../sync/link'
import { Queue, type QueueNews, type Refused, type Sending } from '../sync/queue'
import { Refusal } from '../sync/refusal'
import type { Kept } from '../sync/replicas'
import { type Docs, Words } from '../sync/words'
import type { CommandName, Cursor, Legs, PlainBody, Seat } from '../wire'
import { stillAllowed } from './api'
import { Drafts } from './drafts'
import { goneWhere } from './gone'
import { Lasting } from './lasting'
import { patience } from './patience'
import { Returns } from './returns'
import { openTabs, takeTurns } from './tabs'

/** What one tab tells the others that have the same seat open. */
type TabNews =
  | QueueNews
  | { readonly t: 'kept'; readonly kept: Kept; readonly from: Cursor }
  /** What was being written there is on the disk. */
  | { readonly t: 'drafts' }

/** A disk that does not say within this time, in ms, what waits there is not waited for. */
const DISK = 2_000
const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

export interface DoOptions {
  /** The drafts that the words come from: forgotten once the server has them, also after a reload. */
  readonly drafts?: readonly string[]
}

export interface Space {
  readonly id: string
  readonly seat: Seat
  readonly other: Seat
  /** Held for one talk: no own doc, and nothing that is the owner's alone to do. */
  readonly lent: boolean
  readonly shared: Doc<'shared'>
  readonly own: Doc<'own'>
  readonly words: Words
  readonly link: ReadonlySignal<LinkState>
  readonly live: ReadonlySignal<boolean>
  /** There has been no connection for a while. */
  readonly gone: ReadonlySignal<boolean>
  /** The server contradicted what this device had seen, until somebody has read of it. */
  readonly rewritten: ReadonlySignal<boolean>
  /** Somebody read that it did. Resolves once that is written. */
  acknowledgeRewritten(): Promise<void>
  /** Who is here now: in the talk or its lobby. */
  readonly presence: ReadonlySignal<{ readonly a: boolean; readonly b: boolean }>
  /** Which of them carries the sound of their seat; undefined while nothing is known of it. */
  readonly legs: ReadonlySignal<Legs | undefined>
  /** Commands that the server has not answered yet, oldest first. */
  readonly unsent: ReadonlySignal<readonly Sending[]>
  /** Commands of an earlier visit, or of a screen that was left since, that were refused. */
  readonly refused: ReadonlySignal<readonly Refused[]>
  dismiss(id: string): void
  /** Whoever gave a command is not there any more to say that it was refused. */
  unseen(refusal: Refusal): void
  /** Whether a waiting command was surely not sent; only then can it be taken back. Its `do` rejects with TAKEN_BACK. */
  mayTakeBack(sending: Sending): boolean
  takeBack(id: string): Promise<boolean>
  /** The server's clock in ms. */
  now(): number
  /** Sends one command; word fields hold plain text. Settles with the answer; rejects with a Refusal. While the
   *  device is offline it waits, visibly, in `unsent`, also through a reload. */
  do<C extends CommandName>(cmd: C, body: PlainBody<C>, options?: DoOptions): Promise<void>
  /** The same, where nobody waits for the answer: resolves once it waits on this device. */
  give<C extends CommandName>(cmd: C, body: PlainBody<C>): Promise<void>
  here(where: 'talk' | ''): void
  /** How this device reaches the other's, to hear each other in that talk. */
  signalling(talk: string): Promise<Signalling>
  /** What is being written in this seat. */
  readonly drafts: Drafts
  /** The returns that ended, until it was read. */
  readonly returns: Returns
  /** The zone that the device was in when it was last said that the seat's own clock stays. */
  readonly journey: Lasting
  /** Small things that this device keeps for itself, sealed; an empty text forgets one. What cannot be read counts as
   *  nothing; `setDraft` says whether it is written, rather than owed. */
  draft(name: string): Promise<string | undefined>
  setDraft(name: string, text: string): Promise<boolean>
  /** Why something that should be on this device is not: nothing is said to be kept here while it is so. */
  readonly unkept: ReadonlySignal<Trouble | undefined>
  nudge(): void
  cut(): void
  restart(): void
  /** Stops and forgets everything in memory. Resolves once what was being written is on the disk. */
  close(): Promise<void>
}

export async function openSpace(disk: Disk, keyring: Keyring, id: string, seat: Seat): Promise<Space> {
  const raw = await keyring.keys(id, seat)
  if (!raw) throw new Error('this browser does not hold the seat')
  const keys = await spaceKeys(id, raw.K, raw.O)
  const shared = new Doc('shared')
  const own = new Doc('own')
  const cache = new DocCache(disk, id, seat)
  const highest: { shared?: Cursor; own?: Cursor } = {}
  const seen: { shared?: number; own?: number } = {}
  for (const doc of [shared, own] as Doc[]) {
    const kept = await cache.load(doc.name).catch(() => undefined) // the server has it
    if (!kept) continue
    highest[doc.name] = kept.highest
    seen[doc.name] = kept.seen
    doc.apply(kept.set as Parameters<Doc['apply']>[0], [])
    doc.cursor = kept.cursor
  }
  const soon = patience(() => link.state.peek().at === 'live')
  const drafts = new Drafts({
    load: name => keyring.draft(id, seat, name),
    save: (name, text) => soon(keyring.setDraft(id, seat, name, text)),
    names: beginning => keyring.drafts(id, seat, beginning),
  })
  const stored = queueStore(disk, id, seat)
  const queue: Queue = new Queue(
    {
      load: () => stored.load(),
      put: (entry, instead) => soon(stored.put(entry, instead)),
      remove: of => soon(stored.remove(of)),
    },
    async done => {
      await Promise.all((done.drafts ?? []).map(name => drafts.acknowledged(name)))
    },
    news => tabs?.tell(news),
  )
  await queue.restore().catch(() => {}) // the next visit sends it
  const returns = new Returns({
    load: () => keyring.draft(id, seat, 'returns'),
    save: text => keyring.setDraft(id, seat, 'returns', text),
  })
  await returns.written()
  const rewritten = new Lasting({
    load: () => keyring.draft(id, seat, 'rewritten'),
    save: text => keyring.setDraft(id, seat, 'rewritten', text),
  })
  await rewritten.written()
  const journey = new Lasting({
    load: () => keyring.draft(id, seat, 'journey'),
    save: text => keyring.setDraft(id, seat, 'journey', text),
  })
  await journey.written()
  const learned = (kept: Kept) => Promise.all([returns.notice(kept), rewritten.written()])
  const clock = new Clock()
  const docs: Docs = { shared, own }
  const words = new Words(id, seat, keys, docs)
  const link: Link = new Link({
    open: () => socket(`/api/spaces/${id}/${seat}/socket`),
    shared,
    own,
    queue,
    clock,
    highest,
    seen,
    rewritten: () => void rewritten.change(() => 'yes'),
    keep: (kept, from) =>
      void cache.keep(kept, learned(kept)).then(() => tabs?.tell({ t: 'kept', kept, from })),
    ...(takeTurns() && { takeUp: () => Promise.race([queue.restore().catch(() => {}), pause(DISK)]) }),
    comesBack: () => tabs?.live ?? false,
    allowed: () => stillAllowed(id, seat),
  })
  let followed: Promise<unknown> = Promise.resolve()
  const catchUp = async (doc: Kept['doc']) => {
    const all = await cache.load(doc)
    if (all) link.follow({ ...all, doc, del: [], full: true }, all.cursor)
  }
  const next = (act: () => Promise<unknown>) => {
    followed = followed.then(act).catch(() => {})
  }
  const tabs = openTabs<TabNews>(`amends ${id} ${seat}`, {
    live: () => {
      queue.takeOver()
      link.start()
      void drafts.again()
    },
    standBy: () => {
      queue.handOver()
      link.standBy()
      void drafts.flush().then(() => tabs?.tell({ t: 'drafts' }))
      next(() => Promise.all([catchUp('shared'), catchUp('own')]))
    },
    heard: news => {
      if (news.t === 'drafts') return void drafts.again()
      if (news.t !== 'kept') return void queue.heard(news)
      const { kept, from } = news
      next(async () => link.follow(kept, from) || catchUp(kept.doc))
    },
  })
  const give = commander(seat, docs, words, queue, drafts)
  const hidden = () => void drafts.flush() // a phone may never bring a hidden page back
  document.addEventListener('visibilitychange', hidden)
  if (!tabs) link.start()
  const live = computed(() => link.state.value.at === 'live')
  let line: Line | undefined
  const away = goneWhere(live)
  return {
    id,
    seat,
    other: seat === 'a' ? 'b' : 'a',
    lent: raw.O === undefined,
    shared,
    own,
    words,
    link: link.state,
    live,
    gone: away.gone,
    rewritten: computed(() => rewritten.text.value !== ''),
    acknowledgeRewritten: () => rewritten.change(() => ''),
    presence: link.presence,
    legs: link.legs,
    unsent: queue.list,
    refused: queue.refused,
    dismiss: key => queue.dismiss(key),
    unseen: refusal => queue.unseen(refusal),
    mayTakeBack: ({ id: of }) => queue.mayTakeBack(of),
    takeBack: of => queue.takeBack(of),
    now: () => clock.now(),
    do: async (...given) => (await give(...given)).done,
    give: async (...given) => void (await give(...given)),
    here: where => link.here(where),
    signalling: async talk => {
      const [{ Calls, Line }, { callKey }] = await Promise.all([
        import('../sync/calls'),
        import('../crypto/call'),
      ])
      const kept = await keyring.keys(id, seat)
      if (!kept) throw new Error('this browser does not hold the seat')
      line ??= new Line(link)
      return new Calls({ line, live, seat, space: id, talk, key: await callKey(id, kept.K) })
    },
    unkept: disk.trouble,
    drafts,
    journey,
    returns,
    draft: name => keyring.draft(id, seat, name).catch(() => undefined),
    setDraft: (name, text) => keyring.setDraft(id, seat, name, text),
    nudge: () => link.nudge(),
    cut: () => link.cut(),
    restart: () => (tabs && !tabs.live ? tabs.take() : link.start()),
    close: async () => {
      document.removeEventListener('visibilitychange', hidden)
      tabs?.close()
      away.stop()
      link.stop()
      queue.clear()
      words.clear()
      shared.clear()
      own.clear()
      await Promise.all([drafts.flush(), returns.written(), rewritten.written()])
    },
  }
}

function commander(seat: Seat, docs: Docs, words: Words, queue: Queue, drafts: Drafts) {
  let before: Promise<unknown> = Promise.resolve()
  return async function give<C extends CommandName>(
    cmd: C,
    body: PlainBody<C>,
    { drafts: from }: DoOptions = {},
  ): Promise<{ done: Promise<void> }> {
    for (const name of from ?? []) drafts.carried(name)
    const id = crypto.randomUUID()
    const key = aboutKey(cmd, body, seat)
    const judged = seenKey(cmd, body, seat)
    const seen = judged === undefined ? undefined : docs.shared.peek(judged)?.v
    const added = before.then(async () => {
      const sealed = await words.seal(cmd, id, body).catch(cause => {
        throw cause instanceof RangeError ? new Refusal('too_large', cause.message) : cause
      })
      const entry: Sending = {
        id,
        cmd,
        body: sealed,
        key,
        given: Date.now(),
        ...(seen === undefined ? {} : { seen }),
        ...(from === undefined ? {} : { drafts: from }),
      }
      return queue.add(entry)
    })
    before = added.catch(() => {})
    return added
  }
}

function socket(path: string): Socket {
  const url = new URL(path, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return new WebSocket(url, PROTOCOL) as unknown as Socket
}
