// @vitest-environment happy-dom
/* What an answer does that comes when one has moved on. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { SpaceContext } from '../app/hooks'
import { go, path } from '../app/router'
import type { Space } from '../app/space'
import { Refusal } from '../sync/refusal'
import { type Action, useAction } from './useAction'

let action: Action
let unseen: Refusal[]
let answer: { yes(): void; no(refusal: Refusal): void }

let again: boolean
let show: () => void
const live = signal(true)

function Screen() {
  action = useAction({ again })
  return null
}

const begin = () =>
  action.run(
    () =>
      new Promise<void>((yes, no) => {
        answer = { yes, no }
      }),
  )

beforeEach(async () => {
  unseen = []
  again = false
  live.value = true
  const space = { live, unseen: (refusal: Refusal) => unseen.push(refusal) }
  go('/time/new')
  show = () =>
    render(
      <SpaceContext.Provider value={{ ...space } as unknown as Space}>
        <Screen />
      </SpaceContext.Provider>,
      document.body,
    )
  await act(show)
})

test('leads on where one is still there', async () => {
  const ran = begin()
  answer.yes()
  if (await ran) go('/time/1')
  expect(path.value).toBe('/time/1')
})

test('leads nowhere where one is elsewhere, also where one has come back since', async () => {
  for (const elsewhere of [['/home'], ['/home', '/time/new']]) {
    go('/time/new')
    const ran = begin()
    for (const to of elsewhere) go(to)
    answer.yes()
    if (await ran) go('/time/1')
    expect(path.value).toBe(elsewhere.at(-1))
  }
})

test('a refusal is said beside the action, or where one is by then', async () => {
  const no = new Refusal('full', '')
  let ran = begin()
  answer.no(no)
  await act(async () => void (await ran))
  expect([action.error, unseen]).toEqual([no, []])
  ran = begin()
  go('/home')
  answer.no(no)
  await act(async () => void (await ran))
  expect(unseen).toEqual([no])
})

test('what waited for a connection is no reason to pass over a press for another thing as the connection comes back', async () => {
  const begun: string[] = []
  const press = (of: string) => act(() => void action.run(() => new Promise(() => void begun.push(of)), of))
  again = true
  live.value = false
  await act(show)
  await press('line')
  live.value = true
  await act(() => {})
  expect(action.busy).toBe(true)
  await press('line+1')
  await press('line')
  expect(begun).toEqual(['line', 'line+1'])
})
