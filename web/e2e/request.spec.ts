/* Picking a time to talk: Robin in Toronto asks, Noa in Lisbon answers, and both see each step as it happens. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './partners'
import { draftKept, hourAtRobins } from './steps'

const h1 = { level: 1 } as const

/** A day that is so many days ahead, by this machine's clock. */
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const offer = async (page: Page, day: string, time: string) => {
  await page.getByLabel('Day', { exact: true }).fill(day)
  await page.getByLabel('Time', { exact: true }).fill(time)
  await page.getByRole('button', { name: 'Offer this time' }).click()
}

const ask = async (page: Page, topic: string) => {
  await page.goto('/time/new')
  await page.getByLabel('What would you like to talk about').fill(topic)
  await page.getByRole('button', { name: 'Next: when' }).click()
}

const follow = async (page: Page, topic: string) => {
  await page.goto('/time')
  await page.getByRole('link', { name: topic }).click()
}

test('a time is asked for, countered and agreed, live on both sides, and goes into a calendar', async ({
  joined,
}) => {
  const { robin, noa } = joined
  await ask(robin, 'What we tell our parents')
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByText('Offer at least one time.')).toBeVisible()
  await offer(robin, ahead(3), '16:00')
  await offer(robin, ahead(4), '17:30')
  await expectAccessible(robin)
  await draftKept(robin, 'request/new', /"slots":\[\d+,\d+\]/)
  await robin.reload()
  await expect(robin.getByRole('button', { name: /^Take out/ })).toHaveCount(2)
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByRole('heading', h1)).toHaveText('What we tell our parents')
  await expect(robin.getByText('With Noa now')).toBeVisible()
  await expectAccessible(robin)

  await follow(noa, 'What we tell our parents')
  await expect(noa.getByText('Robin asks for a time')).toBeVisible()
  await expectAccessible(noa)
  await noa.getByRole('button', { name: 'Other times' }).click()
  await offer(noa, ahead(5), '20:15')
  await noa.getByLabel('A few words with it').fill('Then I am home.')
  await expectAccessible(noa)
  await noa.getByRole('button', { name: 'Send to Robin' }).click()

  await expect(robin.getByText('Noa offers other times')).toBeVisible()
  await expect(robin.getByText('Then I am home.')).toBeVisible()
  await robin.getByRole('button', { name: /^Accept/ }).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText('A time is agreed')).toBeVisible()
    await expect(page.getByRole('heading', h1)).toBeFocused()
    await expectAccessible(page)
  }
  await expect(noa.locator('main').getByText('20:15')).toBeVisible()
  const download = robin.waitForEvent('download')
  await robin.getByRole('button', { name: 'Put it in my calendar' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain(`\r\nUID:${robin.url().split('/').at(-1)}\r\n`)
  expect(file).toContain('\r\nSUMMARY:Reminder\r\n')
})

test('an agreed time is moved, kept after all, and cancelled', async ({ joined }) => {
  const { robin, noa } = joined
  await ask(robin, 'The summer')
  await offer(robin, ahead(4), '17:30')
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByText('With Noa now')).toBeVisible()
  await follow(noa, 'The summer')
  await noa.getByRole('button', { name: /^Accept/ }).click()
  await robin.getByRole('button', { name: 'Move it' }).click()
  await offer(robin, ahead(6), '12:00')
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByText('You offered new times. Until Noa takes one, this time stands.')).toBeVisible()
  await expect(noa.getByText('Robin would like to move it')).toBeVisible()
  await expectAccessible(noa)
  await noa.getByRole('button', { name: 'Keep the agreed time' }).click()
  for (const page of [robin, noa]) await expect(page.getByText('A time is agreed')).toBeVisible()
  await expect(robin.getByText('Until Noa takes one')).toBeHidden()

  await noa.getByRole('button', { name: 'Cancel it' }).click()
  await noa.getByRole('button', { name: 'Yes, cancel it' }).click()
  await expect(noa.getByRole('heading', h1)).toHaveText('You cancelled this time')
  await expect(robin.getByRole('heading', h1)).toHaveText('Noa cancelled this time')
  await expectAccessible(robin)
})

test('not yet, until a day: the asker is told the day before asking again', async ({ joined }) => {
  const { robin, noa } = joined
  await ask(robin, 'The holidays')
  await offer(robin, ahead(2), '18:00')
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByText('With Noa now')).toBeVisible()
  await follow(noa, 'The holidays')
  await noa.getByRole('button', { name: 'Not yet' }).click()
  await noa.getByRole('radio', { name: 'From a day on' }).check()
  await noa.getByRole('button', { name: 'Say not yet' }).click()
  await expect(noa.getByText('Choose a day, or leave it open.')).toBeVisible()
  await noa.getByLabel('The day').fill(ahead(20))
  await expectAccessible(noa)
  await noa.getByRole('button', { name: 'Say not yet' }).click()
  await expect(noa.getByRole('heading', h1)).toHaveText('You said not yet')
  await expect(robin.getByRole('heading', h1)).toHaveText('Noa says not yet')
  await robin.getByRole('link', { name: 'Ask for a time' }).click()
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(ahead(20)),
  )
  await expect(robin.getByText(`until ${day}`)).toBeVisible()
  await expectAccessible(robin)
})

test('withdrawn while it waits', async ({ joined }) => {
  const { robin, noa } = joined
  await ask(robin, 'Money')
  await offer(robin, ahead(2), '18:00')
  await robin.getByRole('button', { name: 'Send to Noa' }).click()
  await expect(robin.getByText('With Noa now')).toBeVisible()
  await follow(noa, 'Money')
  await robin.getByRole('button', { name: 'Withdraw it' }).click()
  await robin.getByRole('button', { name: 'Yes, withdraw it' }).click()
  await expect(robin.getByRole('heading', h1)).toHaveText('You withdrew this')
  await expect(noa.getByRole('heading', h1)).toHaveText('Robin withdrew this')
})

test('what both paint as free is seen by both, in each one’s own time, and suggests a time', async ({
  joined,
}) => {
  const { robin, noa } = joined
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(ahead(3)))
  const cell = (page: Page, hour: string) => page.getByRole('button', { name: `${day}, ${hour}` })
  const here = hourAtRobins(ahead(3), 18)
  const [first, second, quarter] = [`${here}:00`, `${here + 1}:00`, `${here + 1}:45`]
  /* Lisbon from 18 to 21 with the mouse; in Toronto, hours before, with the keyboard. */
  await noa.goto('/time')
  await cell(noa, '20:00').scrollIntoViewIfNeeded()
  const [from, to] = [await cell(noa, '18:00').boundingBox(), await cell(noa, '20:00').boundingBox()]
  await noa.mouse.move(from!.x + 10, from!.y + 10)
  await noa.mouse.down()
  await noa.mouse.move(to!.x + 10, to!.y + 10, { steps: 5 })
  await noa.mouse.up()
  await expect(cell(noa, '19:00')).toHaveAttribute('aria-pressed', 'true')
  await robin.goto('/time')
  await robin.getByRole('radio', { name: 'Afternoon' }).check()
  await expect(cell(robin, first)).toHaveAccessibleName(/Noa is free$/)
  await cell(robin, first).focus()
  await robin.keyboard.press('Space')
  await expect(cell(robin, first)).toHaveAccessibleName(/you are both free$/)
  await robin.keyboard.press('Shift+ArrowRight')
  await expect(cell(robin, second)).toHaveAccessibleName(/you are both free$/)
  await robin.getByRole('button', { name: `Quarter hours of ${day}` }).click()
  await cell(robin, quarter).click()
  await expect(cell(robin, second).first()).toHaveAttribute('aria-pressed', 'mixed')
  await expectAccessible(robin)
  await ask(robin, 'The week')
  await expect(robin.getByRole('heading', { name: 'You are both free' })).toBeVisible()
  const suggested = robin.getByRole('button', { name: new RegExp(`^[^,]+, ${first}$`) })
  await suggested.click()
  await expect(suggested).toHaveAttribute('aria-pressed', 'true')
  await expect(robin.getByRole('button', { name: /^Take out/ })).toHaveCount(1)
  await offer(robin, ahead(2), '18:00')
  for (const end of [0, 100_000]) {
    await robin.evaluate(top => scrollTo(0, top), end)
    await expect(robin.getByText('2 times', { exact: true })).toBeInViewport({ ratio: 1 })
    await expect(robin.getByRole('button', { name: 'Send to Noa' })).toBeInViewport({ ratio: 1 })
  }
  await suggested.click()
  await expect(suggested).toHaveAttribute('aria-pressed', 'false')
})
