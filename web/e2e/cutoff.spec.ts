/* What comes between two who hear each other, and how they hear each other again. */
import { test as apart, expect, hasHungUp, hearEachOther, isHeard } from './apart'
import { Cable } from './cable'
import { DESK, expectMissing, PHONE } from './couple'
import { seen } from './ears'
import { bothReady, bring, button, floorIs, meetInLobby, t } from './steps'
import { line, tryOut } from './voices'

const { says, trouble } = t.hearing

/** Robin's device is on a cable. */
const test = apart.extend<{ cable: Cable }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing else is needed
  cable: async ({}, use) => {
    const cable = new Cable()
    await use(cable)
    cable.remove()
  },
  robin: async ({ person, cable }, use) =>
    use(await person({ ...DESK, proxy: { server: await cable.lay() } })),
})

test('a network that is away, and another in its place, is told to both, and both hear again by themselves', async ({
  joined: { robin, noa },
  wire,
  cable,
}) => {
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)
  await isHeard(noa)

  wire.cut()
  await expect(line(robin)).toHaveText(says.unheardMine({ name: 'Noa' }))
  await expect(line(noa)).toHaveText(says.unheardTheirs({ name: 'Robin' }))
  wire.mend()
  await expect(line(robin)).toHaveText(says.open)
  await expect(line(noa)).toHaveText(says.listening)
  await isHeard(noa)

  expectMissing(robin)
  wire.cut()
  cable.cut()
  await expect.poll(async () => (await seen(robin)).is).toBe('disconnected') // which takes some seconds
  await expect(line(robin)).toHaveText(says.unheardMine({ name: 'Noa' }))
  await expect(line(noa)).toHaveText(says.unheardTheirs({ name: 'Robin' }))
  cable.mend()
  wire.mend()
  await expect(line(robin)).toHaveText(says.open)
  await expect(line(noa)).toHaveText(says.listening)
  await isHeard(noa)
})

test('after a reload a tap is enough; another device takes over, and a new microphone is spoken into', async ({
  joined: { robin, noa },
  person,
}) => {
  const phone = await person(PHONE)
  expectMissing(robin, noa, phone) // what leads to the server may be gone before they are
  await phone.addInitScript(handMicrophone)
  await bring(robin, phone)
  await robin.goto('/home')
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await hearEachOther(robin, noa)
  await bothReady(robin, noa)
  await floorIs(robin, 'Robin', noa)

  await robin.reload()
  await expect(line(robin)).toHaveText(says.awaited({ name: 'Noa' }))
  await expect(line(noa)).toHaveText(says.waiting({ name: 'Robin' }))
  await tryOut(robin)
  await isHeard(noa)

  await phone.goto(robin.url())
  await tryOut(phone)
  await expect(line(robin)).toHaveText(says.moved)
  await button(robin, t.hearing.what).click()
  await expect(robin.getByText(trouble.moved)).toBeVisible()
  await hasHungUp(robin)
  await expect(line(phone)).toHaveText(says.open)
  await isHeard(noa)

  await phone.evaluate(() => {
    const [track] = (window as unknown as Handed).microphone.taken
    track?.stop()
    track?.dispatchEvent(new Event('ended')) // as the browser does where it is unplugged
  })
  await expect.poll(() => phone.evaluate(() => (window as unknown as Handed).microphone.taken.length)).toBe(2)
  await isHeard(noa)
})

test('a microphone that is denied, taken or not there is said, with a way in writing, and another try is one tap', async ({
  joined: { robin, noa },
}) => {
  await robin.addInitScript(handMicrophone)
  await robin.reload()
  await meetInLobby(robin, noa, 'ordinary', 'apart')
  await tryOut(noa)
  const refuse = (name: string) =>
    robin.evaluate(name => {
      ;(window as unknown as Handed).microphone.refuses = name
    }, name)
  await refuse('NotAllowedError')
  await button(robin, t.hearing.start).click()
  for (const [why, next] of [
    ['denied', 'NotReadableError'],
    ['taken', 'NotFoundError'],
    ['no_microphone', ''],
  ] as const) {
    await expect(line(robin)).toHaveText(says[why])
    await button(robin, t.hearing.what).click()
    await expect(robin.getByText(trouble[why])).toBeVisible()
    await expect(button(robin, trouble.writtenDo)).toBeVisible()
    await expect(line(noa)).toHaveText(says.waiting({ name: 'Robin' }))
    await refuse(next)
    await button(robin, trouble.again).click()
  }
  await button(robin, t.hearing.works).click()
  for (const page of [robin, noa]) await expect(line(page)).toHaveText(says.silent)
})

interface Handed {
  microphone: { refuses: string; readonly taken: MediaStreamTrack[] }
}

/** In the page, before all else: the microphone in the test's hands. */
function handMicrophone(): void {
  const { mediaDevices } = navigator
  const take = mediaDevices.getUserMedia.bind(mediaDevices)
  const microphone: Handed['microphone'] = { refuses: '', taken: [] }
  Object.assign(window, { microphone })
  mediaDevices.getUserMedia = async what => {
    if (microphone.refuses) throw new DOMException('', microphone.refuses)
    const stream = await take(what)
    microphone.taken.push(...stream.getTracks())
    return stream
  }
}
