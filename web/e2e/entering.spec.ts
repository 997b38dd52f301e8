import { begin, expect, expectAccessible, join, linkOf, test } from './partners'

const heading = { level: 1 } as const

test('a space is made with a name and a zone alone, and survives a reload', async ({ robin }) => {
  await expectAccessible(robin)
  await robin.getByRole('button', { name: 'Begin' }).click()
  await robin.getByRole('button', { name: 'Make our place' }).click()
  await expect(robin.getByLabel('First name')).toHaveAccessibleDescription(
    'Write a name that your partner knows.',
  )
  await expect(robin.getByLabel('Time zone')).toHaveValue('America/Toronto')
  await expectAccessible(robin)
  await robin.getByLabel('First name').fill('Robin')
  await robin.getByRole('button', { name: 'Make our place' }).click()
  const link = await linkOf(robin)
  await expectAccessible(robin)
  await robin.reload()
  expect(await linkOf(robin)).toBe(link)
})

test('the invited one sees who asks, in their words, before anything is asked; not now tells nobody', async ({
  robin,
  noa,
}) => {
  await begin(robin, 'Robin')
  await robin.getByLabel('A few words to go with it').fill('Shall we talk, slowly?')
  await robin.getByRole('button', { name: 'Make a link with these words' }).click()
  await expect(robin.getByRole('button', { name: 'Copy words and link' })).toBeVisible()
  await noa.goto(await linkOf(robin))
  await expect(noa.getByRole('heading', heading)).toHaveText('Robin asks you into a private place for two')
  await expect(noa.getByRole('blockquote')).toHaveText('Shall we talk, slowly?')
  expect(noa.url()).not.toContain('#')
  await expectAccessible(noa)
  await noa.reload()
  await expect(noa.getByRole('blockquote')).toHaveText('Shall we talk, slowly?')
  await noa.getByRole('button', { name: 'Not now' }).click()
  await expect(noa.getByRole('heading', heading)).toHaveText('Not now is an answer too')
  await expect(robin.getByRole('heading', heading)).toHaveText('Your place is made. Now the other one.')
})

test('the inviter sees at once who joined, and the link opens nothing more', async ({
  robin,
  noa,
  browser,
}) => {
  await begin(robin, 'Robin')
  const link = await linkOf(robin)
  await join(noa, link, 'Noa')
  await expect(robin.getByRole('heading', heading)).toHaveText('Noa is here')
  await expectAccessible(robin)
  await expectAccessible(noa)
  const third = await (await browser.newContext()).newPage()
  await third.goto(link)
  await expect(third.getByRole('heading', heading)).toHaveText('This link was used, or it ran out')
  await expect(third.locator('main')).not.toContainText('Robin')
})

test('a new link makes the one before void', async ({ robin, noa }) => {
  await begin(robin, 'Robin')
  const old = await linkOf(robin)
  await robin.getByRole('button', { name: 'Make a new link' }).click()
  await expect(robin.getByText('This is the new link.')).toBeVisible()
  expect(await linkOf(robin)).not.toBe(old)
  await noa.goto(old)
  await expect(noa.getByRole('heading', heading)).toHaveText('This link was used, or it ran out')
})

test('"this is not my partner" signs the other out and offers to start anew', async ({ robin, noa }) => {
  await begin(robin, 'Robin')
  await join(noa, await linkOf(robin), 'Stranger')
  await robin.getByRole('button', { name: 'This is not my partner' }).click()
  await robin.getByRole('button', { name: 'Sign them out' }).click()
  await expect(robin.getByRole('heading', heading)).toHaveText('The other place is closed')
  await expect(noa.getByRole('heading', heading)).toHaveText('This device was signed out')
  await robin.getByRole('button', { name: 'Start anew' }).click()
  await expect(robin.getByRole('heading', heading)).toHaveText('Your place is made. Now the other one.')
})

test('a lost answer: the one who asked may come again and gets the same seat', async ({ robin, noa }) => {
  await begin(robin, 'Robin')
  let lost = 0
  await noa.route('**/api/tickets/redeem', async route => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await noa.goto(await linkOf(robin))
  await noa.getByRole('button', { name: 'Join' }).click()
  await noa.getByLabel('First name').fill('Noa')
  await noa.getByRole('button', { name: 'Join' }).click()
  await expect(noa.getByText('No answer came.')).toBeVisible()
  await noa.reload()
  await noa.getByRole('button', { name: 'Join' }).click()
  await noa.getByLabel('First name').fill('Noa')
  await noa.getByRole('button', { name: 'Join' }).click()
  await noa.waitForURL('**/home')
  await expect(robin.getByRole('heading', heading)).toHaveText('Noa is here')
})
