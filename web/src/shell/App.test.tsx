// @vitest-environment happy-dom
/* Screens that fail, come late or never, and the way to the others. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { go, type Screen } from '../app/router'
import { space } from '../app/session'
import { begin, begun, stopped } from '../app/starting'
import { t } from '../i18n'
import { App } from './App'

const screens: Record<string, () => Promise<{ default: Screen }>> = {}
vi.mock('../app/router', async original => ({
  ...(await original<object>()),
  find: (at: string) => {
    const screen = at.slice(1)
    const load = screens[screen]
    return load && { screen, seat: false, rest: [], load }
  },
}))
const comes = (Screen: Screen) => async () => ({ default: Screen })
const words = () => document.getElementById('app')?.textContent ?? ''
const after = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms))
const to = async (at: string) => {
  await act(() => go(at))
  await act(() => after(0))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  document.body.innerHTML = '<div id="app"></div>'
  window.scrollTo = () => {}
  begun.value = true
  stopped.value = undefined
  space.value = undefined
  screens['well'] = comes(() => <h1>Well</h1>)
  screens['help'] = comes(() => <h1>Help is here</h1>)
  screens['throws'] = comes(() => {
    throw new Error('broken')
  })
  screens['gone'] = () => Promise.reject(new Error('no connection'))
  screens['never'] = () => new Promise(() => {})
  go('/well')
  render(<App />, document.getElementById('app')!)
})
afterEach(() => {
  render(null, document.getElementById('app')!)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test.each(['throws', 'gone'])(
  'a screen that fails (%s) says so, with the way out, and leaves the others',
  async screen => {
    await to(`/${screen}`)
    expect(words()).toContain(t.common.failed.text)
    expect(words()).toContain(t.common.leave)
    await to('/well')
    expect(words()).toBe('Well')
  },
)

test('where the way out of an open seat fails as well, what says so does without the seat', async () => {
  await act(() => {
    space.value = { id: 'x', seat: 'a', link: signal({ at: 'live' }) } as never
  })
  await to('/throws')
  expect(words()).toContain(t.common.failed.text)
  expect(words()).toContain(t.common.leave)
})

test('a screen that could not be fetched is fetched anew the next time', async () => {
  await to('/gone')
  await to('/well')
  screens['gone'] = comes(() => <h1>Here now</h1>)
  await to('/gone')
  expect(words()).toBe('Here now')
})

test('a screen that never comes says so, and comes when it does', async () => {
  let come = (_: { default: Screen }) => {}
  screens['never'] = () => new Promise(resolve => (come = resolve))
  await to('/never')
  await act(() => after(5_000))
  expect(words()).toContain(t.common.late)
  expect(words()).toContain(t.common.leave)
  come({ default: () => <h1>Here now</h1> })
  await act(() => after(0))
  expect(words()).toBe('Here now')
})

test('while what the browser keeps does not open, and when it cannot be, help is there', async () => {
  await act(() => {
    begun.value = false
  })
  expect(words()).toContain(t.common.late)
  await to('/help')
  expect(words()).toBe('Help is here')
  await act(() => {
    begun.value = true
    stopped.value = 'refused'
  })
  expect(words()).toBe('Help is here')
  await to('/well')
  expect(words()).toContain(t.common.disk.why.refused)
})

test('over plain HTTP the way to HTTPS has the invitation with it', async () => {
  vi.stubGlobal('isSecureContext', false)
  await act(() => begin({ kind: 'invite', secret: 'SECRET' }))
  const link = document.querySelector('a[target=_self]')
  expect(link?.getAttribute('href')).toBe(`https://${location.host}/#invite=SECRET`)
  vi.unstubAllGlobals()
})
