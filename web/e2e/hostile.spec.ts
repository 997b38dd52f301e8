/* The other seat, and the server, as hostile as they can be: every screen stays a screen. */
import type { Page } from '@playwright/test'
import { expect, expectMissing, PHONE, test } from './couple'
import { beginAs, t } from './steps'
import { type Stranger, takeSeat } from './stranger'

const HOUR = 3_600_000
const RTL = 'נועה'
const deep = `${'['.repeat(8_000)}${']'.repeat(8_000)}`
const turned = '\u202Edekaeps \u2067tnemtnioppasid'
const wide = 'W'.repeat(900)
const tall = 'a\n'.repeat(500)
const piled = `Z${'\u0301\u0302\u0308'.repeat(200)}`
const dayAt = (days: number) => new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10)

const ids = {
  request: crypto.randomUUID(),
  second: crypto.randomUUID(),
  talk: crypto.randomUUID(),
  commitment: crypto.randomUUID(),
  daily: crypto.randomUUID(),
  summary: crypto.randomUUID(),
}
const PATHS = [
  ...['/home', '/time', '/time/new', `/time/${ids.request}`, `/time/${ids.second}`, '/commitments'],
  ...[`/commitments/${ids.commitment}`, `/commitments/${ids.daily}`, `/commitments/${ids.daily}/reword`],
  ...['/commitments/new', '/path', '/path/pulse', '/path/summary', '/prepare', '/invite', '/sees', '/help'],
  ...[
    '/settings',
    '/settings/back',
    '/settings/return',
    '/settings/lend',
    '/settings/copy',
    '/settings/leave',
    '/settings/erase',
  ],
  ...['/talk', `/talk/${ids.talk}`],
]

/** Nothing sideways, nothing endless, nothing that runs backwards, and no "could not be shown". */
async function expectSane(page: Page, at: string): Promise<void> {
  await page.goto(at)
  await expect(page.getByRole('heading', { level: 1 }).first(), at).toBeVisible()
  await expect(page.locator('[aria-busy]'), at).toHaveCount(0)
  await expect(page.getByRole('heading', { name: t.common.failed.title }), at).toHaveCount(0)
  const { width, height, backwards } = await page.evaluate(measure)
  expect.soft(width, `${at}: wide`).toBeLessThanOrEqual(390)
  expect.soft(height, `${at}: high`).toBeLessThan(16_000)
  expect.soft(backwards, `${at}: backwards`).toEqual([])
  expect.soft(await page.title(), at).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
}

/** Words of the product that stand to the left of the word before them, in the same line of the same sentence. */
function measure() {
  const backwards: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest('[dir], option, textarea')) continue
    let before: DOMRect | undefined
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[A-Za-z]{2,}/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const box = range.getBoundingClientRect()
      if (before && box.width > 0 && Math.abs(box.top - before.top) < 2 && box.left < before.left)
        backwards.push(`${word}: ${node.textContent?.slice(0, 80)}`)
      before = box
    }
  }
  const { scrollWidth: width, scrollHeight: height } = document.documentElement
  return { width, height, backwards }
}

async function fill({ tries }: Stranger): Promise<string[]> {
  const slots = [1, 2, 3].map(n => Date.now() + n * 24 * HOUR)
  const asked = { kind: 'repair', mode: 'written', amends: 'b', importance: 3 } as const
  const rhythm = { from: dayAt(-300), rrule: 'FREQ=DAILY', zone: 'Europe/Lisbon' }
  const keeps = { commitment: ids.daily, keeper: 'b' } as const
  return [
    await tries('request.make', {
      ...asked,
      request: ids.request,
      minutes: 480,
      topic: turned + tall,
      note: deep,
      slots,
    }),
    await tries('request.make', {
      ...asked,
      request: ids.second,
      minutes: 5,
      topic: wide,
      note: tall,
      slots,
    }),
    await tries('commitment.offer', {
      ...keeps,
      commitment: ids.commitment,
      text: turned + piled,
      why: wide,
      rhythm,
      review: dayAt(300),
    }),
    await tries('commitment.offer', { ...keeps, text: tall, why: '<img src=x onerror=alert(1)>', rhythm }),
    await tries('pulse.share', {
      day: dayAt(0),
      words: `{"safe":1e999,"trust":-3,"note":${JSON.stringify(turned)}}`,
    }),
    await tries('pulse.share', { day: dayAt(-1), words: `{"safe":${deep},"trust":5}` }),
    await tries('pulse.share', {
      day: dayAt(1),
      words: `{"safe":3,"trust":5,"note":${JSON.stringify(turned + tall.slice(0, 300) + wide.slice(0, 300))}}`,
    }),
    await tries('summary.ask', { summary: ids.summary, from: dayAt(-300), to: dayAt(0) }),
    await tries('free.paint', { day: dayAt(1), free: [[0, 96]] }),
    await tries('seat.zone', { zone: 'Pacific/Apia' }),
  ]
}

async function speak(robin: Page, { tries }: Stranger): Promise<string[]> {
  const { talk } = ids
  const said = [
    await tries('talk.open', { talk, kind: 'repair', mode: 'written', amends: 'b' }),
    await tries('talk.ready', { talk, ready: true }),
  ]
  await robin.goto(`/talk/${talk}`)
  await robin.getByRole('button', { name: t.talk.lobby.act }).click()
  await expect(
    robin.getByText(t.talk.listening.heading({ name: RTL }).replace(RTL, '')).first(),
  ).toBeVisible()
  for (const text of [turned, wide + wide, tall, piled, deep.slice(0, 4_000), '\u200B'])
    said.push(await tries('talk.say', { talk, line: crypto.randomUUID(), text }))
  return [...said, await tries('talk.pass', { talk, last: true })]
}

test('the worst that a partner can seal is text on every screen, and their name turns no sentence', async ({
  person,
}) => {
  const robin = await person({ ...PHONE, timezoneId: 'America/Toronto' })
  await robin.goto('/')
  const elsewhere = await person(PHONE)
  expectMissing(elsewhere) // its page has no icon
  const stranger = await takeSeat(elsewhere, await beginAs(robin, 'Robin'))
  await robin.goto('/home')
  expect(await stranger.tries('seat.name', { name: `\u202E${RTL} (` })).toBe('done')
  const answers = [...(await fill(stranger)), ...(await speak(robin, stranger))]
  expect(
    answers.every(answer => answer === 'done'),
    answers.join(' '),
  ).toBe(true)
  for (const at of PATHS) await expectSane(robin, at)
  // A name of Latin letters behind a mark that turns, one that is only long, and one that nobody sees.
  for (const [name, shown] of [
    ['\u202EaoN \u2066x', 'aoN x'],
    ['W'.repeat(16_000), 'W'.repeat(63)],
    ['\u3164\u200D', t.common.partner],
  ] as const) {
    await stranger.tries('seat.name', { name })
    await robin.goto('/path/pulse')
    await expect(robin.getByText(t.path.pulse.lead({ name: shown }))).toBeVisible()
    await expectSane(robin, '/home')
    await expectSane(robin, '/commitments')
  }
})

/** What a server that lies can put in place of each value. */
function twisted(frame: string): string {
  const message = JSON.parse(frame)
  for (const [key, entity] of Object.entries<Record<string, unknown>>(message.set ?? {})) {
    if (key === 'seat/b') entity['zone'] = 'posixrules'
    if (key === `commitment/${ids.commitment}`)
      Object.assign(entity, { review: '20266-11-28', agreedAt: 1e300 })
    if (key === `commitment/${ids.daily}`)
      entity['rhythm'] = {
        from: '2000-01-01',
        rrule: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
        zone: 'right/Europe/Vienna',
      }
    if (key === `request/${ids.request}`) Object.assign(entity, { minutes: -1, importance: 9 })
    if (key === `request/${ids.second}`)
      Object.assign(entity, { slots: Array(10_000).fill(8.64e15), until: 'never' })
    if (key.startsWith('free/')) entity['free'] = [[0, 1e9], [-5, 3], 'x']
    if (key.startsWith('pulse/')) entity['at'] = null
  }
  if (message.set?.['seat/b']) {
    message.set['talk/__proto__/x'] = { phase: 'eaten' }
    message.set[`pulse/b/20266-01-01`] = { words: 7, at: 1, v: 1 }
    message.set[`checkin/${ids.daily}/9999-99-99/b`] = { result: 'eaten' }
  }
  return JSON.stringify(message)
}

test('the worst that a server can say is left out, and a zone that the browser does not know is UTC, and said', async ({
  person,
}) => {
  const robin = await person({ ...PHONE, timezoneId: 'America/Toronto' })
  await robin.routeWebSocket(/\/socket$/, page => {
    const server = page.connectToServer()
    server.onMessage(frame => page.send(typeof frame === 'string' ? twisted(frame) : frame))
  })
  await robin.goto('/')
  const elsewhere = await person(PHONE)
  expectMissing(elsewhere) // its page has no icon
  const stranger = await takeSeat(elsewhere, await beginAs(robin, 'Robin'))
  await fill(stranger)
  for (const at of PATHS.filter(path => !path.startsWith('/time/') || path === '/time/new')) {
    await expectSane(robin, at)
    if (!['/sees', '/help'].includes(at))
      await expect(robin.getByText(t.common.zone.unknown), at).toBeVisible()
  }
})
