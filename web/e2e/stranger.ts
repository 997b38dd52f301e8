/* A partner who keeps to the protocol and to nothing else: takes seat b by the link, and seals whatever it likes. The
   sockets and cookies are those of a page that shows nothing of the app. */
import type { Page } from '@playwright/test'
import { fromBase64url, random, toBase64url } from '../src/crypto/bytes'
import { openKeys, ticket } from '../src/crypto/ticket'
import { entityId, type SpaceKeys, sealWord, spaceKeys } from '../src/crypto/words'
import { aboutKey, COMMANDS } from '../src/sync/commands'
import type { CommandName, PlainBody, Redeemed } from '../src/wire'

export interface Stranger {
  /** Sends a command with its words sealed as they are. The code, where the server refuses it. */
  tries<C extends CommandName>(cmd: C, body: PlainBody<C>): Promise<string>
}

declare global {
  interface Window {
    ask(message: object): Promise<string>
  }
}

export async function takeSeat(page: Page, link: string): Promise<Stranger> {
  const url = new URL(link)
  await page.goto(`${url.origin}/healthz`)
  const { auth, wrap } = await ticket(fromBase64url(url.hash.slice('#invite='.length)))
  const body = { auth, claim: toBase64url(random(32)), zone: 'Europe/Lisbon' }
  const redeemed: Redeemed = await page.evaluate(
    async given =>
      (await fetch('/api/tickets/redeem', { method: 'POST', body: JSON.stringify(given) })).json(),
    body,
  )
  const { space, seat } = redeemed
  const { k } = await openKeys(wrap, { kind: 'invite', space, seat }, redeemed.keys)
  const keys = await spaceKeys(space, k, random(32))
  await page.evaluate(listen, `${url.origin.replace('http', 'ws')}/api/spaces/${space}/${seat}/socket`)
  return {
    tries: async (cmd, plain) => {
      const id = crypto.randomUUID()
      const sealed = await sealAll(keys, space, cmd, id, plain)
      return page.evaluate(message => window.ask(message), { t: 'do', id, cmd, body: sealed })
    },
  }
}

async function sealAll<C extends CommandName>(
  keys: SpaceKeys,
  space: string,
  cmd: C,
  id: string,
  body: PlainBody<C>,
): Promise<object> {
  const { doc, words = {} } = COMMANDS[cmd]
  const entity = entityId(aboutKey(cmd, body, 'b'))
  const sealed: Record<string, unknown> = { terms: '0'.repeat(64), ...body }
  if (!('terms' in words)) delete sealed['terms']
  for (const [field, most] of Object.entries(words)) {
    const given = sealed[field]
    if (typeof given !== 'string') continue
    const bytes = new TextEncoder().encode(given).slice(0, most) // as long as it can be
    const text = new TextDecoder().decode(bytes).replace(/\uFFFD$/, '')
    sealed[field] = await sealWord(keys, { doc, space, by: 'b', field, entity, cmd: id }, text)
  }
  return sealed
}

/** In the page: one socket, and an answer for each command. */
function listen(url: string): Promise<void> {
  const socket = new WebSocket(url, 'amends.1')
  const waiting = new Map<string, (code: string) => void>()
  window.ask = message =>
    new Promise(resolve => {
      waiting.set((message as { id: string }).id, resolve)
      socket.send(JSON.stringify(message))
    })
  const nowhere = { epoch: '', v: 0, tag: '' }
  return new Promise(ready => {
    socket.onopen = () => socket.send(JSON.stringify({ t: 'hello', shared: nowhere, own: nowhere }))
    socket.onmessage = ({ data }) => {
      const { t, id, cmd, code } = JSON.parse(data)
      if (t === 'ready') ready()
      waiting.get(t === 'patch' ? cmd : id)?.(t === 'nak' ? code : 'done')
    }
  })
}
