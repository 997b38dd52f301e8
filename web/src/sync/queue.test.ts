import { expect, test, vi } from 'vitest'
import { Queue, type Sending } from './queue'
import { Refusal } from './refusal'

const SENDING: Sending = { id: 'id1', cmd: 'talk.pass', body: { talk: 'x' }, key: 'talk/x', given: 0 }
const steps = () => new Promise(resolve => setTimeout(resolve))

/** A queue with one command in it, and a disk that forgets it when it is told to. */
async function setUp() {
  const order: string[] = []
  let forget = () => {}
  const store = {
    load: async () => [],
    put: async () => {},
    remove: (id: string) =>
      new Promise<void>(resolve => {
        forget = () => {
          order.push(`forgot ${id}`)
          resolve()
        }
      }),
  }
  const queue = new Queue(store, async done => void order.push(`told of ${done.id}`))
  const { done } = await queue.add(SENDING)
  const answered = done.then(
    () => order.push('done'),
    (refusal: Refusal) => order.push(refusal.code),
  )
  return { queue, order, answered, forget: () => forget() }
}

test('a command is done once the disk has forgotten it, and its drafts before it', async () => {
  const { queue, order, answered, forget } = await setUp()
  void queue.done('id1')
  await steps()
  expect(order).toEqual(['told of id1'])
  expect(queue.list.value).toEqual([SENDING])
  forget()
  await answered
  expect(order).toEqual(['told of id1', 'forgot id1', 'done'])
  expect(queue.list.value).toEqual([])
})

test('a command that was refused keeps its drafts, and its refusal comes once the disk has forgotten it', async () => {
  const { queue, order, answered, forget } = await setUp()
  const refusal = new Refusal('stale', '')
  void queue.refuse('id1', refusal)
  await steps()
  expect(order).toEqual([])
  forget()
  await answered
  expect(order).toEqual(['forgot id1', 'stale'])
  expect(queue.refused.value).toEqual([])
  for (const each of [refusal, refusal, new Refusal('other', '')]) queue.unseen(each)
  expect(queue.refused.value).toMatchObject([{ sending: { id: 'id1' }, refusal }])
})

test('a command that was done stays done, though nothing more can be sent', async () => {
  const { queue, order, answered, forget } = await setUp()
  void queue.done('id1')
  queue.abandon(new Refusal('revoked', ''))
  await steps()
  forget()
  await answered
  expect(order.at(-1)).toBe('done')
})

/** A queue on a disk that keeps what it is told, with what an earlier visit left. */
async function onDisk(left: readonly Sending[] = []) {
  const disk = [...left]
  const queue = new Queue({
    load: async () => [...disk],
    put: async (entry, instead) => {
      for (const id of instead)
        disk.splice(
          disk.findIndex(each => each.id === id),
          1,
        )
      disk.push(entry)
    },
    remove: async id =>
      void disk.splice(
        disk.findIndex(each => each.id === id),
        1,
      ),
  })
  await queue.restore()
  let n = 0
  const give = (cmd: Sending['cmd'], key: string, more: Partial<Sending> = {}) =>
    queue.add({ id: `${++n}`, cmd, key, body: {} as never, given: 0, ...more })
  const ids = () => {
    expect(queue.list.value.map(each => each.id)).toEqual(disk.map(each => each.id))
    return disk.map(each => each.id).join(' ')
  }
  return { queue, give, ids, disk }
}

test.each<[string, [Sending['cmd'], string][], string]>([
  [
    'names',
    [
      ['seat.name', 'seat/a'],
      ['seat.name', 'seat/a'],
      ['seat.name', 'seat/a'],
    ],
    '3',
  ],
  [
    'names with a zone between them',
    [
      ['seat.name', 'seat/a'],
      ['seat.zone', 'seat/a'],
      ['seat.name', 'seat/a'],
    ],
    '2 3',
  ],
  [
    'one day, painted twice',
    [
      ['free.paint', 'free/a/1'],
      ['free.paint', 'free/a/2'],
      ['free.paint', 'free/a/1'],
    ],
    '2 3',
  ],
  [
    'a zone by which a day was painted',
    [
      ['seat.zone', 'seat/a'],
      ['free.paint', 'free/a/1'],
      ['seat.zone', 'seat/a'],
    ],
    '1 2 3',
  ],
  [
    'a check-in',
    [
      ['checkin.mark', 'c/1'],
      ['pulse.share', 'p/1'],
      ['checkin.mark', 'c/1'],
    ],
    '2 3',
  ],
  [
    'a check-in that a later word would refuse',
    [
      ['checkin.mark', 'c/1'],
      ['commitment.complete', 'c'],
      ['checkin.mark', 'c/1'],
    ],
    '1 2 3',
  ],
  [
    'a pulse',
    [
      ['pulse.share', 'p/1'],
      ['pulse.share', 'p/1'],
    ],
    '2',
  ],
  [
    'a note that was removed and written anew',
    [
      ['note.write', 'n'],
      ['note.remove', 'n'],
      ['note.write', 'n'],
    ],
    '1 2 3',
  ],
  [
    'lines',
    [
      ['talk.say', 'l/1'],
      ['talk.say', 'l/2'],
    ],
    '1 2',
  ],
  [
    'moves',
    [
      ['talk.hand', 't'],
      ['talk.hand', 't'],
    ],
    '1 2',
  ],
])(
  'of what waits about one thing the newest stands alone where only that counts: %s',
  async (_, all, left) => {
    const { give, ids } = await onDisk()
    for (const [cmd, key] of all) await give(cmd, key)
    expect(ids()).toBe(left)
  },
)

test('whoever waited on one that the newest stands for has its answer, and the drafts of both are forgotten', async () => {
  const { queue, give, disk } = await onDisk()
  const first = await give('seat.name', 'seat/a', { drafts: ['x'] })
  const second = await give('seat.name', 'seat/a', { drafts: ['y'] })
  expect(disk).toMatchObject([{ id: '2', drafts: ['x', 'y'] }])
  void queue.refuse('2', new Refusal('stale', ''))
  await expect(first.done).rejects.toMatchObject({ code: 'stale' })
  await expect(second.done).rejects.toMatchObject({ code: 'stale' })
  expect(queue.refused.value).toEqual([])
})

test('one that may be done already is not left out, in this visit or the next', async () => {
  const sent = await onDisk()
  await sent.give('seat.name', 'seat/a')
  sent.queue.goes(sent.disk[0]!)
  await sent.give('seat.name', 'seat/a')
  await sent.give('seat.name', 'seat/a')
  expect(sent.ids()).toBe('1 3')
  const name = { ...SENDING, cmd: 'seat.name', key: 'seat/a' } as const
  const left = [
    { ...name, id: 'x' },
    { ...name, id: 'y', fresh: true },
  ] as const
  const after = await onDisk(left)
  await after.give('seat.name', 'seat/a')
  expect(after.ids()).toBe('x 1')
})

test('where the disk takes no more, what waited before is sent too', async () => {
  const { queue, give, disk } = await onDisk()
  await give('seat.name', 'seat/a')
  Object.defineProperty(disk, 'push', {
    value: () => {
      throw new Error('full')
    },
  })
  Object.defineProperty(disk, 'splice', { value: () => {} })
  await give('seat.name', 'seat/a')
  expect(queue.list.value.map(each => each.id)).toEqual(['1', '2'])
})

test('one that was not sent can be taken back, and does not go while that is under way; one that was sent cannot', async () => {
  const { queue, give, ids } = await onDisk()
  const first = await give('talk.pass', 't')
  const second = await give('talk.pause', 't')
  const taken = queue.takeBack('1')
  expect(queue.oldest).toBeUndefined()
  expect(await taken).toBe(true)
  await expect(first.done).rejects.toMatchObject({ code: 'taken_back' })
  expect(ids()).toBe('2')
  queue.goes(queue.oldest!)
  expect([queue.mayTakeBack('2'), await queue.takeBack('2'), ids()]).toEqual([false, false, '2'])
  void queue.done('2')
  await second.done
  expect(await queue.takeBack('2')).toBe(false)
})

/** Two tabs with one disk, which tell each other; the first sends. */
async function twoTabs() {
  const disk: Sending[] = []
  const store = {
    load: async () => [...disk],
    put: async (entry: Sending) => void disk.push(entry),
    remove: async (id: string) =>
      void disk.splice(
        disk.findIndex(each => each.id === id),
        1,
      ),
  }
  const live: Queue = new Queue(store, undefined, news => void other.heard(news))
  const acknowledged: string[] = []
  const onDone = async ({ id }: Sending) => void acknowledged.push(id)
  const other: Queue = new Queue(store, onDone, news => void live.heard(news))
  other.handOver()
  const add = (queue: Queue, id: string, cmd: Sending['cmd'] = 'talk.pass') =>
    queue.add({ ...SENDING, id, cmd })
  const ids = (queue: Queue) => queue.list.value.map(each => each.id).join(' ')
  return { live, other, add, ids, acknowledged }
}

test('what is done in any tab is sent by the live one, in the order done, and answered where it was done', async () => {
  const { live, other, add, ids, acknowledged } = await twoTabs()
  await add(live, '1')
  const second = await add(other, '2')
  const third = await add(other, '3')
  await vi.waitFor(() => expect([ids(live), ids(other)]).toEqual(['1 2 3', '1 2 3']))
  await live.done('1')
  await live.done('2')
  await second.done
  expect(acknowledged).toEqual(['1', '2'])
  await live.refuse('3', new Refusal('stale', 'm', { reason: 'slot_passed', field: 'slot' }))
  await expect(third.done).rejects.toMatchObject({ code: 'stale', reason: 'slot_passed', field: 'slot' })
  await vi.waitFor(() => expect([ids(live), ids(other)]).toEqual(['', '']))
})

test('what another tab may have sent is not taken back, and goes first when this one is live', async () => {
  const { live, other, add, ids } = await twoTabs()
  await add(other, '1', 'seat.name')
  await add(other, '2', 'seat.name')
  expect([ids(other), other.mayTakeBack('1'), other.mayTakeBack('2')]).toEqual(['1 2', false, false])
  live.clear()
  other.takeOver()
  await other.restore()
  await add(other, '3')
  expect([other.oldest?.id, other.mayTakeBack('3')]).toEqual(['1', true])
})
