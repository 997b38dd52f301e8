/* Two languages that come as the network brings them. */
import { effect } from '@preact/signals-core'
import { beforeEach, expect, test, vi } from 'vitest'

const en = { common: { partner: 'Your partner', help: 'Help' } }
const ar = { common: { partner: 'شريكك', help: 'مساعدة' } }
const AR = 'ar' as never
const more = { talk: { title: 'Talk' } }
const stub = vi.hoisted(() => ({ words: {} as Record<string, Record<string, () => Promise<object>>> }))
vi.mock('./words.gen', () => ({ ...stub, names: { en: 'English', ar: 'العربية' } }))

const made = (dir: string, all: object) => ({ dir, default: () => all })
/** A part that comes when the test says so. */
function slow(module: object) {
  let comes = () => {}
  let fails = () => {}
  const coming = new Promise<object>((resolve, reject) => {
    comes = () => resolve(module)
    fails = () => reject(new Error('offline'))
  })
  return { asked: vi.fn(() => coming), comes, fails }
}
const parts = () => ({
  en: { first: slow(made('ltr', en)), all: slow(made('ltr', { ...en, ...more })) },
  ar: { first: slow(made('rtl', ar)), all: slow(made('rtl', { ...ar, ...more })) },
})

let come: ReturnType<typeof parts>
let i18n: typeof import('.')
beforeEach(async () => {
  vi.resetModules()
  come = parts()
  for (const [tag, { first, all }] of Object.entries(come))
    stub.words[tag] = { first: first.asked, all: all.asked }
  i18n = await import('.')
})

test('all words are asked for beside the first ones, and the first do not take their place', async () => {
  const { speak, speakAll, t } = i18n
  const first = speak('en')
  const all = speakAll()
  expect(come.en.all.asked).toHaveBeenCalledOnce()
  come.en.all.comes()
  await all
  come.en.first.comes()
  await first
  expect(t.talk).toBeDefined()
  expect(come.en.first.asked).toHaveBeenCalledOnce()
})

test('where all words are wanted at once the first are not asked for, unless all do not come', async () => {
  const { speak, t } = i18n
  const spoken = speak('en', 'all')
  expect(come.en.first.asked).not.toHaveBeenCalled()
  come.en.all.fails()
  come.en.first.comes()
  await spoken
  expect([t.common.help, t.talk]).toEqual(['Help', undefined])
})

test('another language shows at once in what is shown already, with its direction', async () => {
  const { speak, t, language } = i18n
  const { direction } = await import('./direction')
  come.en.first.comes()
  await speak('en')
  const shown: string[] = []
  effect(() => void shown.push(`${t.common.help} ${language.value} ${direction.value}`))
  come.ar.first.comes()
  await speak(AR)
  expect(shown).toEqual(['Help en ltr', 'مساعدة ar rtl'])
})

test('a screen that comes while another language is chosen has all words of that', async () => {
  const { speak, speakAll, t } = i18n
  come.en.first.comes()
  await speak('en')
  let shows = false
  const all = speakAll().then(() => {
    shows = true
  })
  const chosen = speak(AR)
  come.en.all.comes()
  await come.en.all.asked.mock.results[0]!.value
  expect(shows).toBe(false)
  come.ar.all.comes()
  await Promise.all([all, chosen])
  expect([t.common.help, t.talk !== undefined]).toEqual(['مساعدة', true])
})

test('a language whose words do not come is not spoken, and the one before it goes on', async () => {
  const { speak, speakAll, t, language } = i18n
  come.en.first.comes()
  await speak('en')
  const chosen = speak(AR)
  come.ar.first.fails()
  await expect(chosen).rejects.toThrow()
  come.en.all.comes()
  await speakAll()
  expect([language.value, t.common.help, t.talk !== undefined]).toEqual(['en', 'Help', true])
})

test('of two choices the last one stands, whichever comes first', async () => {
  const { speak, language } = i18n
  const [one, other] = [speak(AR), speak('en')]
  come.en.first.comes()
  await other
  come.ar.first.comes()
  await one
  expect(language.value).toBe('en')
})

test.each([
  ['de', 'en-GB', 'de-GB-u-hc-h23'],
  ['de', 'en-US', 'de-US-u-hc-h12'],
  ['es', 'en-US', 'es-US-u-hc-h12'],
  ['de', 'de-AT', 'de-AT'],
  ['en', 'en-US-posix@x', 'en'],
  ['de', 'C', 'de'],
])('%s on a device that says %s writes dates as %s', (spoken, device, locale) => {
  expect(i18n.localeOf(spoken, device)).toMatch(new RegExp(`^${locale}`))
})

test('the hours are those of the device, the words those of the language', () => {
  const at = Date.UTC(2026, 9, 24, 18, 30)
  const said = (device: string) =>
    new Intl.DateTimeFormat(i18n.localeOf('de', device), {
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(at)
  expect(said('en-GB')).toMatch(/^Samstag,? 18:30$/)
  expect(said('en-US')).toMatch(/^Samstag,? 6:30\sPM$/)
})
