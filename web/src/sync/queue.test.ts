import { expect, test } from 'vitest'
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
  void queue.refuse('id1', new Refusal('stale', ''))
  await steps()
  expect(order).toEqual([])
  forget()
  await answered
  expect(order).toEqual(['forgot id1', 'stale'])
  expect(queue.refused.value).toEqual([])
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
