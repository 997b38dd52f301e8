import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { Disk } from './disk'
import { Keyring } from './keyring'
import { allReminded, keepReminded, type Reminded, reminded } from './reminders'

const row = (space: string): Reminded => ({
  space,
  seat: 'a',
  reminders: { kinds: ['talk'], title: 'notes' },
  language: 'en',
  endpoint: 'https://push.example/1',
})

afterEach(() => vi.unstubAllGlobals())

test('a seat that goes from this browser is reminded no more; with the last one the browser is reached nowhere', async () => {
  const unsubscribe = vi.fn(async () => true)
  const registration = { pushManager: { getSubscription: async () => ({ unsubscribe }) } }
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } })
  const keyring = await Keyring.open(new Disk())
  await keepReminded(row('one'))
  await keepReminded(row('two'))
  await keyring.forget('one', 'a')
  expect(await reminded('one', 'a')).toBeUndefined()
  expect(await allReminded()).toEqual([row('two')])
  expect(unsubscribe).not.toHaveBeenCalled()
  await keyring.forget('two', 'a')
  expect(await allReminded()).toEqual([])
  expect(unsubscribe).toHaveBeenCalledOnce()
})
