import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from './couple'
import { shot } from './looks'
import {
  ask,
  bothReady,
  button,
  floorIs,
  goTo,
  gotFocus,
  heading,
  large,
  link,
  offerTimes,
  type Typed,
  t,
} from './steps'

const TORONTO = 'America/Toronto'
const LISBON = 'Europe/Lisbon'
const { request: say } = t

/** A day from today on, as it is typed. */
const dayIn = (days: number, zone: string): string => Temporal.Now.plainDateISO(zone).add({ days }).toString()

/** What a clock elsewhere shows at a time that was typed here. */
function clockThere({ day, time }: Typed, here: string, there: string): string {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(here)
  return at
    .withTimeZone(there)
    .toPlainDateTime()
    .toLocaleString('en-GB', { hour: 'numeric', minute: '2-digit' })
}

/** From home, where a request waits, to it. */
const lookAtIt = (page: Page) => link(page, t.home.next.answer.go).click()

test('Robin offers three times, Noa offers two others, Robin takes one, and both see it', async ({
  joined: { robin, noa },
}) => {
  const times = [
    { day: dayIn(1, TORONTO), time: '18:30' },
    { day: dayIn(1, TORONTO), time: '20:00' },
    { day: dayIn(2, TORONTO), time: '09:00' },
  ]
  await ask(robin, 'Noa', { topic: 'What I said at dinner', kind: 'repair', mode: 'written', times })
  await expect(heading(noa)).toHaveText(t.home.next.answer.title({ name: 'Robin' }))
  await expect(noa.getByRole('region', { name: t.home.waiting })).toHaveCount(0)
  await lookAtIt(noa)
  await expect(heading(noa)).toHaveText('What I said at dinner')
  await expect(noa.getByText(say.importance.theirs[3]({ name: 'Robin' }))).toBeVisible()
  await expect(
    noa.getByText(say.about({ length: 45, repair: true, mode: t.talk.modes.written })),
  ).toBeVisible()
  await expect(noa.getByText(say.amends({ name: 'Robin' }))).toBeVisible()
  const slots = noa.getByRole('group', { name: say.received.legend }).getByRole('radio')
  await expect(slots).toHaveCount(3)
  for (const [n, typed] of times.entries())
    await expect(slots.nth(n)).toHaveAccessibleName(
      new RegExp(
        `${clockThere(typed, TORONTO, LISBON)} .*Lisbon.*${clockThere(typed, TORONTO, TORONTO)} .*Toronto`,
      ),
    )

  await button(noa, say.received.others).click()
  const others = [
    { day: dayIn(3, LISBON), time: '19:00' },
    { day: dayIn(4, LISBON), time: '21:15' },
  ]
  await offerTimes(noa, others)
  await noa.getByLabel(say.offer.note).fill('Evenings are quieter here.')
  await button(noa, say.offer.send({ name: 'Robin' })).click()
  await expect(noa.getByText(say.sent.heading({ name: 'Robin' }))).toBeVisible()

  await expect(robin.getByText(say.row.offers({ name: 'Noa' }))).toBeVisible()
  await expect(robin.getByText('Evenings are quieter here.')).toBeVisible()
  const inToronto = clockThere(others[1]!, LISBON, TORONTO)
  await robin.getByRole('radio', { name: new RegExp(`${inToronto}.*Toronto.*21:15.*Lisbon`) }).check()
  await large(robin, say.received.accept({ when: '' })).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText(say.agreed.kicker)).toBeVisible()
    await expect(page.getByRole('main')).toContainText(/21:15.*Lisbon/)
    await expect(page.getByRole('main')).toContainText(new RegExp(`${inToronto}.*Toronto`))
    await expect(heading(page)).toContainText(monthOf(others[1]!.day))
  }
  await shot(noa, 'agreed')
  await robin.goto('/home')
  await expect(robin.getByRole('region', { name: t.home.agreed })).toBeVisible()
  await shot(robin, 'home', 'desk')
  await noa.goto('/home')
  await expect(noa.getByRole('region', { name: t.home.agreed })).toContainText('21:15')
})

const monthOf = (day: string) => Temporal.PlainDate.from(day).toLocaleString('en-GB', { month: 'long' })

test('a spoken time that is near opens the lobby for both, and the talk knows what it is about', async ({
  joined: { robin, noa },
}) => {
  const soon = Temporal.Now.zonedDateTimeISO(TORONTO).add({ minutes: 20 })
  const typed = {
    day: soon.toPlainDate().toString(),
    time: soon.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
  await ask(robin, 'Noa', { topic: 'The money', kind: 'ordinary', mode: 'spoken', times: [typed] })
  await lookAtIt(noa)
  await large(noa, say.received.accept({ when: '' })).click()
  await link(noa, say.agreed.near).click()
  await button(noa, t.talk.begin.lobby).click()
  await expect(noa.getByRole('blockquote')).toHaveText('The money')
  await expect(noa.getByText(t.talk.lobby.first({ name: 'Robin' }))).toBeVisible()
  await expect(heading(robin)).toHaveText(say.ended.heldOpen)
  await link(robin, say.ended.talkOpen).click()
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
})

test('"not yet", with a day and without, is a whole answer; a day is kept to', async ({
  joined: { robin, noa },
}) => {
  const times = [{ day: dayIn(2, TORONTO), time: '18:30' }]
  const asked = { topic: 'The money', kind: 'ordinary', mode: 'spoken', times } as const
  await ask(robin, 'Noa', asked)
  await lookAtIt(noa)
  await button(noa, say.received.later).click()
  await expect(heading(noa)).toHaveText(say.later.title)
  await gotFocus(heading(noa))
  await button(noa, say.later.send).click()
  await expect(heading(noa)).toHaveText(say.ended.laterYou)
  await gotFocus(heading(noa))
  await expect(heading(robin)).toHaveText(say.ended.later({ name: 'Noa' }))
  await expect(robin.getByText(say.ended.laterLead)).toBeVisible()
  await robin.goto('/home')
  await expect(robin.getByRole('region', { name: t.home.answered })).toContainText(
    t.home.later({ name: 'Noa' }),
  )

  await ask(robin, 'Noa', asked)
  await noa.goto('/home')
  await lookAtIt(noa)
  await button(noa, say.received.later).click()
  await noa.getByLabel(say.later.day).check()
  await noa.getByLabel(say.later.until).fill(dayIn(7, LISBON))
  await noa.getByLabel(say.later.note).fill('I need a week.')
  await button(noa, say.later.send).click()
  await expect(robin.getByText('I need a week.')).toBeVisible()
  await goTo(robin, 'time')
  await link(robin, say.list.ask).click()
  await expect(robin.getByText(/^Noa asked to wait with this kind of talk until/)).toBeVisible()
})

test('Robin withdraws; an agreed time is moved, with the old one standing until then, and cancelled', async ({
  joined: { robin, noa },
}) => {
  const times = [{ day: dayIn(2, TORONTO), time: '18:30' }]
  await ask(robin, 'Noa', { topic: 'Withdrawn', kind: 'ordinary', mode: 'spoken', times })
  await lookAtIt(noa)
  await button(robin, say.sent.withdraw).click()
  await button(robin, say.sent.withdrawDo).click()
  await expect(heading(robin)).toHaveText(say.ended.withdrawnYou)
  await expect(heading(noa)).toHaveText(say.ended.withdrawn({ name: 'Robin' }))

  await ask(robin, 'Noa', { topic: 'Moved', kind: 'ordinary', mode: 'spoken', times })
  await noa.goto('/home')
  await lookAtIt(noa)
  await large(noa, say.received.accept({ when: '' })).click()
  await button(noa, say.agreed.move).click()
  await offerTimes(noa, [{ day: dayIn(5, LISBON), time: '20:45' }])
  await button(noa, say.offer.send({ name: 'Robin' })).click()
  await expect(noa.getByText(say.agreed.moving({ name: 'Robin' }))).toBeVisible()
  await expect(robin.getByText(say.row.moves({ name: 'Noa' }))).toBeVisible()
  await expect(robin.getByText(/stays agreed\.$/)).toBeVisible()
  await large(robin, say.received.accept({ when: '' })).click()
  for (const page of [robin, noa]) {
    await expect(page.getByText(say.agreed.kicker)).toBeVisible()
    await expect(page.getByRole('main')).toContainText(/20:45.*Lisbon/)
  }
  await button(robin, say.agreed.cancel).click()
  await robin.getByLabel(say.agreed.cancelNote).fill('I am ill.')
  await button(robin, say.agreed.cancelDo).click()
  await expect(heading(robin)).toHaveText(say.ended.cancelledYou)
  await expect(heading(noa)).toHaveText(say.ended.cancelled({ name: 'Robin' }))
  await expect(noa.getByText('I am ill.')).toBeVisible()
  await noa.goto('/home')
  await expect(noa.getByRole('region', { name: t.home.answered })).toContainText(
    t.home.cancelled({ name: 'Robin' }),
  )
})
