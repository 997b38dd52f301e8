import { DESK, expect, expectMissing, test } from './couple'
import { beginAs, button, heading, joinAs, link, t } from './steps'

test.use({ serviceWorkers: 'allow' })

test('Robin reads what this is and when it is not the tool, gives a name and gets the invite', async ({
  robin,
}) => {
  await robin.goto('/')
  await expect(heading(robin)).toHaveText(t.start.title)
  await expect(robin.getByText(t.start.noAccount)).toBeVisible()
  await expect(robin.getByText(t.start.leaveHowKeys)).toBeVisible()
  await link(robin, t.start.notTheToolLink).click()
  await expect(heading(robin)).toHaveText(t.help.title)
  await expect(robin.getByText(t.help.signs[0]!)).toBeVisible()
  await link(robin, t.common.back).click()
  const url = await beginAs(robin, 'Robin')
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#invite=[\w-]{43}$/)
  await expect(robin.getByRole('img', { name: t.invite.qr })).toBeVisible()
  await expect(robin.getByLabel(t.invite.words)).toHaveValue(t.invite.defaultWords)
})

test('Noa may say "not now", and joins later by the same link; Robin sees it at once', async ({
  robin,
  noa,
}) => {
  await robin.goto('/')
  const url = await beginAs(robin, 'Robin')
  await noa.goto(url)
  await expect(heading(noa)).toHaveText(t.join.title({ name: 'Robin' }))
  await expect(noa.getByRole('blockquote')).toHaveText(t.invite.defaultWords)
  await expect(noa.getByRole('listitem').filter({ hasText: t.join.askedName })).toBeVisible()
  await button(noa, t.join.notNow).click()
  await expect(heading(noa)).toHaveText(t.join.later.title)
  await expect(heading(robin)).toHaveText(t.invite.title)
  await noa.goto('/')
  await joinAs(noa, url, 'Noa')
  await expect(heading(robin)).toHaveText(t.invite.joined.title({ name: 'Noa' }))
  await expect(button(robin, t.invite.joined.wrong)).toBeVisible()
})

test('other words for the invite: the link and the code that had the earlier ones go, and new ones say so', async ({
  robin,
  noa,
}) => {
  await robin.goto('/')
  const before = await beginAs(robin, 'Robin')
  await robin.getByLabel(t.invite.words).fill('Come and look, when you like.')
  await expect(robin.getByText(t.invite.oldWords)).toBeVisible()
  await expect(robin.getByLabel(t.invite.link, { exact: true })).toHaveCount(0)
  await expect(robin.getByRole('img', { name: t.invite.qr })).toHaveCount(0)
  await button(robin, t.invite.renew).click()
  await expect(robin.getByText(t.invite.wordsDone)).toBeVisible()
  const url = await robin.getByLabel(t.invite.link, { exact: true }).inputValue()
  expect(url).not.toBe(before)
  await noa.goto(url)
  await expect(noa.getByRole('blockquote')).toHaveText('Come and look, when you like.')
})

test('a third person with the same link learns that it was used, and nothing else', async ({
  robin,
  noa,
  person,
}) => {
  await robin.goto('/')
  const url = await beginAs(robin, 'Robin')
  await joinAs(noa, url, 'Noa')
  const third = await person(DESK)
  expectMissing(third)
  await third.goto(url)
  await expect(heading(third)).toHaveText(t.join.used.title)
  await expect(third.getByRole('main')).toHaveText(t.join.used.title + t.join.used.text)
  await expect(third.getByText(/Robin|Noa/)).toHaveCount(0)
  expectMissing(noa)
  await noa.goto('about:blank')
  await noa.goto(url)
  await expect(heading(noa)).toHaveText(t.join.used.title)
  await link(noa, t.join.home).click()
  await noa.waitForURL('**/home')
})

test('a link that lost its end on the way says so, and begins nothing', async ({ robin, noa }) => {
  await robin.goto('/')
  const url = await beginAs(robin, 'Robin')
  await noa.goto(url.slice(0, -9))
  await expect(heading(noa)).toHaveText(t.join.broken.title)
  expect(noa.url()).not.toContain('#')
  await noa.goto('about:blank')
  await noa.goto(`${url}.`)
  await expect(heading(noa)).toHaveText(t.join.title({ name: 'Robin' }))
})
