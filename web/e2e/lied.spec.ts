/* A server that changes what two devices say to each other to find a way for their sound, or says it twice. */
import type { Page } from '@playwright/test'
import type { Called } from '../src/wire'
import { expect, hearEachOther, isHeard, test } from './apart'
import { seen } from './ears'
import { bothReady, button, floorIs, meetInLobby, t } from './steps'
import { line, tryOut } from './voices'

const { says, video } = t.hearing

interface Liar {
  /** What the page hears in place of a call; at first the truth. */
  tells: (call: Called) => Called[]
  /** Calls of the other device that came from the server, and calls of this one that went there. */
  readonly came: Called[]
  went: number
  /** Says a call to the page, at any time. */
  say(call: Called): void
}

/** In front of the server, from the next loading on. */
async function before(page: Page): Promise<Liar> {
  let tell = (_: object) => {}
  const liar: Liar = { tells: call => [call], came: [], went: 0, say: call => tell(call) }
  await page.routeWebSocket(/\/socket$/, near => {
    const far = near.connectToServer()
    tell = message => near.send(JSON.stringify(message))
    near.onMessage(text => {
      if (JSON.parse(String(text)).t === 'call') liar.went++
      far.send(text)
    })
    far.onMessage(text => {
      const message = JSON.parse(String(text))
      if (message.t !== 'call') return near.send(text)
      liar.came.push(message)
      for (const each of liar.tells(message)) tell(each)
    })
  })
  await page.reload()
  return liar
}

const turned = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

const LIES: readonly ((call: Called) => Called)[] = [
  call => ({ ...call, text: turned(call.text, 60) }),
  call => ({ ...call, seq: call.seq + 1 }),
  call => ({ ...call, from: crypto.randomUUID() }),
  call => ({ ...call, by: 'b' }),
]

test('a call that the server changes makes no connection, and the true ones do', async ({
  joined: { robin, noa },
}) => {
  const liar = await before(noa)
  liar.tells = call => LIES.map(lie => lie(call))
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  for (const page of [robin, noa]) await tryOut(page)
  await expect.poll(() => new Set(liar.came.map(({ from }) => from)).size).toBe(1)
  const { length } = liar.came
  await expect.poll(() => liar.came.length).toBeGreaterThan(length + 2) // Robin's device has said it all again
  for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.connecting)
  expect(await seen(noa)).toMatchObject({ is: 'new', theirs: '', candidates: [] })

  liar.tells = call => [call]
  for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.silent)
})

test('calls that the server says again are not heard again', async ({ joined: { robin, noa } }) => {
  const liar = await before(noa)
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  const { mine, theirs } = await seen(noa)
  const { went } = liar
  const again = [...liar.came]
  expect(again.length).toBeGreaterThan(1)
  for (const call of again) liar.say(call)
  await button(robin, video.offer).click()
  await expect(noa.getByText(video.asked({ name: 'Robin' }))).toBeVisible() // heard after them
  expect(liar.went).toBe(went)
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)
  expect(await seen(noa)).toMatchObject({ mine, theirs, is: 'connected' })
})
