/* Two devices of one seat, each on a cable of its own. */
import type { Page } from '@playwright/test'
import { Cable } from './cable'
import { DESK, expect, expectMissing, PHONE, test } from './couple'
import { beginAs, bring, button, goTo, heading, joinAs, newNote, part, saved, t, write } from './steps'

const { prepare: say } = t

/** What stands in a part, whether its box is open or not. */
async function expectPart(page: Page, id: keyof typeof say.parts, text: string): Promise<void> {
  await expect(button(page, say.parts[id]).or(part(page, id))).toBeVisible()
  const closed = button(page, say.parts[id])
  if (await closed.isVisible()) await closed.click()
  await expect(part(page, id)).toHaveValue(text, { timeout: 30_000 })
}

test('each writes another part of a note while the other is offline: both end with all of it, and the partner’s device hears nothing', async ({
  noa,
  person,
}) => {
  const [deskCable, phoneCable] = [new Cable(), new Cable()]
  const desk = await person({ ...DESK, proxy: { server: await deskCable.lay() } })
  const phone = await person({ ...PHONE, proxy: { server: await phoneCable.lay() } })
  await desk.goto('/')
  await joinAs(noa, await beginAs(desk, 'Robin'), 'Noa')
  await bring(desk, phone)

  const heard: string[] = []
  noa.on('websocket', socket => socket.on('framereceived', ({ payload }) => heard.push(String(payload))))
  await noa.goto('/home')
  await expect.poll(() => heard.some(frame => frame.includes('"ready"'))).toBe(true)
  const known = heard.length

  await newNote(desk)
  await write(desk, 'did', 'You asked me plainly.')
  await saved(desk)
  await phone.goto(desk.url())
  await expectPart(phone, 'did', 'You asked me plainly.')

  expectMissing(desk, phone)
  deskCable.cut()
  await expect(desk.getByText(t.common.link.waiting)).toBeVisible()
  await write(desk, 'did', 'You asked me plainly, and I lied.')
  await write(desk, 'feel', 'Ashamed.')
  await expect(desk.getByText(say.note.offline)).toBeVisible()
  await write(phone, 'repair', 'I open the letters with you.')
  await saved(phone)
  phoneCable.cut()
  await expect(phone.getByText(t.common.link.waiting)).toBeVisible()
  await write(phone, 'sorry', 'I am sorry that I lied to you.')
  await expect(phone.getByText(say.note.offline)).toBeVisible()

  // The desk has closed the note, and what waits there was written before it heard of the phone's words.
  await goTo(desk, 'prepare')
  await expect(heading(desk)).toHaveText(say.list.heading)
  deskCable.mend()
  await expect(desk.getByText(t.common.link.waiting)).toBeHidden({ timeout: 30_000 })
  await desk.getByRole('link', { name: /^You asked me plainly, and I lied/ }).click()
  await expectPart(desk, 'repair', 'I open the letters with you.')
  await write(desk, 'touched', 'You lay awake.')
  await saved(desk)
  phoneCable.mend()

  for (const page of [desk, phone]) {
    await expectPart(page, 'did', 'You asked me plainly, and I lied.')
    await expectPart(page, 'feel', 'Ashamed.')
    await expectPart(page, 'repair', 'I open the letters with you.')
    await expectPart(page, 'sorry', 'I am sorry that I lied to you.')
    await expectPart(page, 'touched', 'You lay awake.')
  }
  expect(heard.slice(known).filter(frame => !frame.startsWith('{"t":"time"'))).toEqual([])
  for (const cable of [deskCable, phoneCable]) cable.remove()
})

test('a kind of hint that was dismissed on one device is not shown on the other', async ({
  robin: desk,
  person,
}) => {
  const phone = await person(PHONE)
  await desk.goto('/')
  await beginAs(desk, 'Robin')
  await bring(desk, phone)
  await newNote(desk)
  await write(desk, 'sorry', 'It was just a joke.')
  await button(desk, say.hints.look).click()
  await button(desk, say.hints.never).click()
  await saved(desk)
  await newNote(phone)
  await write(phone, 'sorry', 'It was just once. I am sorry if I hurt you.')
  await expect(async () => {
    await button(phone, say.hints.look).click()
    await expect(phone.getByText(say.hints.why.sorryIf)).toBeVisible()
  }).toPass()
  await expect(phone.getByText(say.hints.why.minimiser)).toHaveCount(0)
  await button(phone, say.hints.keep).click()
  await expect(phone.getByText(say.hints.noMore)).toBeVisible()
})
