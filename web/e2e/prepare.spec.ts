/* Preparing, as one person does it alone: the notebook, its hints, practising, and the note beside the floor. */
import { begin, expect, expectAccessible, test } from './partners'
import {
  bothReady,
  button,
  draftKept,
  floorIs,
  goTo,
  heading,
  large,
  link,
  meetInLobby,
  newNote,
  part,
  pass,
  passLast,
  saved,
  t,
  write,
} from './steps'
import { expectTree } from './trees'

const { prepare: say } = t

test('alone, before anybody joined: written in parts, found again, moved, left out, deleted', async ({
  robin,
}) => {
  await begin(robin, 'Robin')
  await robin.goto('/prepare')
  await expectAccessible(robin)
  await expectTree(robin, 'prepare-empty')
  await newNote(robin)
  await robin.getByRole('button', { name: say.values.honesty }).click()
  await write(robin, 'matters', 'To be somebody whose answer can be believed.')
  await button(robin, say.note.next).click()
  await expect(part(robin, 'did')).toBeFocused()
  await expect(part(robin, 'did')).toHaveCSS('outline-color', 'rgba(0, 0, 0, 0)') // a line under it, and no box
  await part(robin, 'did').fill('You asked me plainly, and I lied.')
  await button(robin, say.note.name).click()
  await robin.getByLabel(say.note.nameLabel).fill('January')
  await button(robin, say.note.nameDone).click()
  await saved(robin)
  await robin.reload()
  await expect(heading(robin)).toHaveText('January')
  await expect(part(robin, 'did')).toHaveValue('You asked me plainly, and I lied.')

  const names = robin.locator('.part h2 :is(button, label)')
  const stand = (from: number, to: number | undefined, ...parts: string[]) =>
    expect.poll(async () => (await names.allTextContents()).slice(from, to)).toEqual(parts)
  const grip = robin.getByRole('button', { name: say.move.label({ part: say.parts.did }) })
  await grip.press('ArrowUp')
  await expect(grip).toBeFocused()
  await stand(0, 2, say.parts.did, say.parts.matters)
  await robin.getByRole('button', { name: say.move.label({ part: say.parts.asking }) }).click()
  await button(robin, say.move.earlier).click()
  await stand(-2, undefined, say.parts.asking, say.parts.repair)
  await button(robin, say.parts.feel).click()
  await button(robin, say.note.leaveOut).click()
  await expectAccessible(robin)
  await expectTree(robin, 'prepare-note')
  await saved(robin)
  await robin.goto('/prepare')
  await expect(robin.getByRole('link', { name: /January.*2 of 7 parts/s })).toBeVisible()
  await robin.getByRole('link', { name: /January/ }).click()
  await stand(0, 2, say.parts.did, say.parts.matters)
  await button(robin, say.note.remove).click()
  await button(robin, say.note.removeDo).click()
  await expect(heading(robin)).toHaveText(say.list.heading)
  await robin.reload()
  await expect(button(robin, say.list.begin)).toBeVisible()
})

test('a part is moved by its grip', async ({ robin }) => {
  await begin(robin, 'Robin')
  await newNote(robin)
  await button(robin, say.parts.asking).click()
  const grip = robin.getByRole('button', { name: say.move.label({ part: say.parts.feel }) })
  const to = (await robin
    .getByRole('button', { name: say.move.label({ part: say.parts.did }) })
    .boundingBox())!
  await grip.hover()
  await robin.mouse.down()
  await robin.mouse.move(to.x + 9, to.y + 40, { steps: 8 })
  await robin.mouse.move(to.x + 9, to.y + 4, { steps: 8 })
  await robin.mouse.up()
  await expect(robin.locator('.part h2').nth(1)).toContainText(say.parts.feel)
  await expect(button(robin, say.move.earlier)).toBeHidden()
})

test('hints: one at a time, on request, used, kept, and dismissed for good', async ({ robin }) => {
  await begin(robin, 'Robin')
  await newNote(robin)
  await write(robin, 'sorry', 'I am sorry if I hurt you. It was just a joke. I lied because I was afraid.')
  await expect(robin.getByRole('complementary', { name: say.hints.label })).toBeHidden()
  await button(robin, say.hints.look).click()
  const hint = robin.getByRole('complementary', { name: say.hints.label })
  await expect(hint).toContainText(say.hints.why.sorryIf)
  await expect(robin.locator('.marked mark')).toHaveText('sorry if')
  await expectAccessible(robin)
  await expectTree(robin, 'prepare-hint')
  await button(robin, say.hints.use).click()
  await expect(part(robin, 'sorry')).toHaveValue(
    'I am sorry that I hurt you. It was just a joke. I lied because I was afraid.',
  )
  await expect(hint).toContainText(say.hints.why.minimiser)
  await button(robin, say.hints.never).click()
  await expect(robin.getByText(say.hints.noMore)).toBeVisible()
  await write(robin, 'did', 'It was only a kiss. You made me do it.')
  await button(robin, say.hints.look).click()
  await expect(hint).toContainText(say.hints.why.youMadeMe)
  await button(robin, say.hints.keep).click()
  await expect(hint).toBeHidden()
  await expect(part(robin, 'did')).toHaveValue('It was only a kiss. You made me do it.')
})

test('offline the words wait, also through a reload, and are saved once', async ({ joined: { robin } }) => {
  await newNote(robin)
  await robin.routeWebSocket(/./, socket => socket.close())
  await robin.reload()
  await expect(robin.getByText(t.common.link.waiting)).toBeVisible()
  await write(robin, 'did', 'I lied.')
  await expect(robin.getByText(say.note.offline)).toBeVisible()
  await expect(async () =>
    expect(await robin.getByText(t.common.unsent({ n: 1 })).isVisible()).toBe(true),
  ).toPass()
  await write(robin, 'feel', 'Ashamed.')
  await draftKept(robin, '', 'Ashamed.')
  await robin.reload()
  await expect(button(robin, say.parts.did).or(part(robin, 'did'))).toBeVisible()
  await expect(robin.getByText('I lied.')).toBeVisible()
  const tab = await robin.context().newPage()
  await tab.goto(robin.url())
  await expect(tab.getByText('I lied.')).toBeVisible()
  await expect(part(tab, 'feel')).toHaveValue('Ashamed.')
  await saved(tab)
})

test('a wording that asks for watching gets another, for its writer alone', async ({ joined: { robin } }) => {
  await goTo(robin, 'commitments')
  await link(robin, t.commitments.add).click()
  const what = robin.getByLabel(t.commitments.form.text, { exact: true })
  await what.fill('You share your location with me.')
  const hint = robin.getByRole('complementary', { name: say.hints.label })
  await expect(hint).toContainText(say.hints.watch.location)
  await button(robin, say.hints.use).click()
  await expect(what).toHaveValue('I say in the morning where I will be, and tell you when it changes.')
  await expect(hint).toBeHidden()
  await what.fill('I stop checking your phone.')
  await expect(hint).toBeHidden()
})

test('in the talk the author alone opens the note, and the repair becomes a commitment in one tap', async ({
  joined: { robin, noa },
}) => {
  await newNote(robin)
  await write(robin, 'did', 'You asked me plainly, and I lied.')
  await write(robin, 'repair', 'When you ask me, I answer what you asked.\nI open the letters with you.')
  await saved(robin)
  await robin.goto('/home')
  await meetInLobby(robin, noa, 'repair', 'spoken')
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await expect(button(noa, say.beside.open)).toHaveCount(0)
  await button(robin, say.beside.open).click()
  await expect(robin.getByRole('dialog')).toContainText('You asked me plainly, and I lied.')
  await expectAccessible(robin)
  await expectTree(robin, 'prepare-beside')
  await button(robin, t.common.close).click()
  await passLast(robin, 'Noa')
  await pass(noa, 'Robin')
  await large(robin, t.talk.checking.heardLast).click()
  await button(noa, t.talk.speaking.decline).click()
  await button(noa, t.talk.speaking.declineDo).click()
  await large(robin, t.talk.repairing.done).click()
  await large(noa, t.talk.repairing.accept).click()
  await expect(heading(robin)).toHaveText(t.talk.agreeing.title)
  const mine = robin.getByRole('region', { name: say.beside.fromNote })
  await expect(mine).toContainText('I open the letters with you.')
  await expectAccessible(robin)
  await expectTree(robin, 'agreeing-from-note')
  await button(mine, t.talk.agreeing.make).first().click()
  await expect(mine.getByLabel(t.commitments.form.text)).toHaveValue(
    'When you ask me, I answer what you asked.',
  )
  await button(mine, t.commitments.form.send({ name: 'Noa' })).click()
  await expect(noa.getByText('When you ask me, I answer what you asked.')).toBeVisible()
  await expect(mine).not.toContainText('When you ask me')
  await expect(noa.getByText('I open the letters with you.')).toHaveCount(0)

  // Where Noa puts it in words that ask for watching, another way is offered.
  await button(noa, t.commitments.reword).click()
  const other = noa.getByLabel(t.commitments.form.text, { exact: true })
  await other.fill('You share your location with me.')
  await button(noa, say.hints.use).click()
  await expect(other).toHaveValue('I say in the morning where I will be, and tell you when it changes.')
})

test('while one writes, the partner’s devices receive nothing at all', async ({ joined: { robin, noa } }) => {
  const frames: string[] = []
  noa.on('websocket', socket => socket.on('framereceived', frame => frames.push(String(frame.payload))))
  await noa.goto('/home')
  await expect.poll(() => frames.some(frame => frame.includes('"ready"'))).toBe(true)
  const known = frames.length
  await newNote(robin)
  await write(robin, 'did', 'You asked me plainly, and I lied.')
  await saved(robin)
  await write(robin, 'repair', 'When you ask me, I answer.')
  await button(robin, say.hints.look).click()
  await saved(robin)
  await robin.getByRole('button', { name: say.move.label({ part: say.parts.repair }) }).press('ArrowUp')
  await saved(robin)
  await link(robin, say.note.practise).click()
  await robin.getByRole('button', { name: say.practise.begin }).click()
  await link(robin, say.practise.done).click()
  await button(robin, say.note.remove).click()
  await button(robin, say.note.removeDo).click()
  // What one does oneself comes after all that was on its way.
  await link(noa, t.home.settings).click()
  await noa.getByLabel(t.settings.name).fill('Noah')
  await button(noa, t.settings.saveName).click()
  await expect(noa.getByText(t.settings.nameSaved)).toBeVisible()
  const told = frames.slice(known).filter(frame => !frame.startsWith('{"t":"time"'))
  expect(told.filter(frame => frame.includes('"by":"b"'))).toHaveLength(1)
  expect(told).toHaveLength(1)
})
