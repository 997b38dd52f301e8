/* A browser that refuses something: it comes to a sentence, to help and to the way out, and nothing is claimed. */
import { expect, type Page } from '@playwright/test'
import { onServer as test } from './server'
import { beginAs, button, heading, link, newNote, part, t, write } from './steps'

/** What the browser does in place of what it should; runs in the page before all else. */
const REFUSALS: Readonly<Record<string, [why: keyof typeof t.common.disk.why, act: () => void]>> = {
  'a database that throws': [
    'refused',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    },
  ],
  'a database that fails': [
    'refused',
    () => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = function (name) {
        const request = open.call(this, name, 99)
        request.addEventListener('upgradeneeded', () => request.transaction?.abort())
        return request
      }
    },
  ],
  'a database of a newer version': [
    'newer',
    () => {
      const open = IDBFactory.prototype.open
      open.call(indexedDB, 'amends', 99)
    },
  ],
  'no database at all': ['refused', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
  'a key that cannot be kept': [
    'refused',
    () => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (value, key) {
        if (value instanceof CryptoKey) throw new DOMException('no', 'DataCloneError')
        return put.call(this, value, key)
      }
    },
  ],
  'a full disk': [
    'full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    },
  ],
  'no dates': ['other', () => Reflect.deleteProperty(Intl, 'DateTimeFormat')],
  'nothing since 2021': ['other', () => Reflect.deleteProperty(Array.prototype, 'findLast')],
  'no sealing': ['other', () => Object.defineProperty(crypto, 'subtle', { value: undefined })],
}

async function leaves(page: Page): Promise<void> {
  await page.route('https://www.wikipedia.org/', route => route.fulfill({ body: 'neutral' }))
  await button(page, t.common.leave).click()
  await page.waitForURL('https://www.wikipedia.org/')
}

for (const [name, [why, act]] of Object.entries(REFUSALS))
  test(`${name}: why, what to do, help, and the way out`, async ({ page }) => {
    const unhandled: string[] = []
    page.on('pageerror', error => unhandled.push(error.message))
    await page.addInitScript(act)
    await page.goto('/')
    await expect(heading(page)).toHaveText(t.common.stopped.title)
    await expect(page.getByText(t.common.disk.why[why])).toContainText(t.common.disk.what[why])
    await link(page, t.join.afraidLink).click()
    await expect(heading(page)).toHaveText(t.help.title)
    await page.goto('/help')
    await expect(heading(page)).toHaveText(t.help.title)
    expect(unhandled).toEqual([])
    await leaves(page)
  })

test('a database that never answers: help meanwhile, then why', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype)
  })
  await page.goto('/')
  await page.clock.runFor(2_000)
  await expect(heading(page)).toHaveText(t.common.loading)
  await link(page, t.common.help).click()
  await expect(heading(page)).toHaveText(t.help.title)
  await page.goto('/')
  await page.clock.runFor(60_000)
  await expect(page.getByText(t.common.disk.why.silent)).toBeVisible()
  await leaves(page)
})

test('an invitation outlasts a browser that refuses', async ({ browser, page }) => {
  await page.goto('/')
  const invite = await beginAs(page, 'Robin')
  const noa = await (await browser.newContext()).newPage()
  await noa.addInitScript(() => {
    if (sessionStorage.getItem('again')) return
    sessionStorage.setItem('again', 'yes')
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  await noa.goto(invite)
  await expect(heading(noa)).toHaveText(t.common.stopped.title)
  await button(noa, t.common.link.reload).click()
  await expect(button(noa, t.join.join)).toBeVisible()
  await noa.context().close()
})

test('no storage for the tab or the browser, no cookies to read, no words about languages: one can begin', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    }
    for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(globalThis, name, refuse)
    Object.defineProperty(Document.prototype, 'cookie', refuse)
    for (const name of ['supportedValuesOf', 'Segmenter', 'ListFormat', 'getCanonicalLocales', 'Locale'])
      Reflect.deleteProperty(Intl, name)
    Reflect.deleteProperty(Navigator.prototype, 'locks')
    Reflect.deleteProperty(Navigator.prototype, 'storage')
  })
  await page.goto('/')
  await beginAs(page, 'Robin')
  await page.goto('/home')
  await expect(heading(page)).toBeVisible()
  for (const place of [
    '/prepare',
    '/time',
    '/talk',
    '/commitments',
    '/path',
    '/settings',
    '/help',
    '/sees',
  ]) {
    await page.goto(place)
    await expect(heading(page)).toBeVisible()
    await expect(heading(page)).not.toHaveText(t.common.failed.title)
  }
})

test('where nothing of the page runs, what stands in it says so, and leads to help and away', async ({
  page,
}) => {
  await page.route('**/assets/*.js', route => route.abort())
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Amends has not begun yet' })).toBeVisible()
  for (const lang of ['es', 'de']) await expect(page.locator(`p[lang=${lang}]`)).toBeVisible()
  await expect(page.getByRole('link')).toHaveCount(4) // help in each language, and away
})

test('a disk that fills up under way: it is said, the text stays, and it is sent', async ({ page }) => {
  await page.goto('/')
  await beginAs(page, 'Robin')
  await page.goto('/prepare')
  await newNote(page)
  await write(page, 'did', 'I lied.')
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) })
  })
  await page.context().setOffline(true)
  await write(page, 'did', 'I lied to you.')
  await expect(page.getByText(t.common.disk.why.full)).toBeVisible()
  await expect(page.getByText(t.prepare.note.notKept)).toBeVisible()
  await expect(page.getByText(t.prepare.note.offline)).toBeHidden()
  await page.context().setOffline(false)
  await expect(page.getByText(/^Saved at/)).toBeVisible()
  await expect(page.getByText(t.common.disk.why.full)).toBeVisible()
  await page.evaluate('makeRoom()')
  await expect(page.getByText(t.common.disk.why.full)).toBeHidden()
  await page.reload()
  await expect(part(page, 'did')).toHaveValue('I lied to you.')
})

for (const [name, act] of Object.entries({
  missing: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  refusing: () =>
    Object.assign(Clipboard.prototype, {
      writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    }),
}))
  test(`a clipboard that is ${name}: it is said, and the text is selected`, async ({ page }) => {
    await page.addInitScript(act)
    await page.goto('/')
    const url = await beginAs(page, 'Robin')
    const selected = () =>
      page.evaluate(() => {
        const box = document.activeElement as HTMLInputElement
        return box.value?.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0)
      })
    await button(page, t.invite.copy).click()
    await expect(page.getByText(t.common.copyByHand)).toBeVisible()
    expect(await selected()).toBe(url)
    await button(page, t.invite.copyBoth).click()
    await expect(page.getByText(t.common.copyByHand)).toHaveCount(2)
    expect(await selected()).toBe(`${t.invite.defaultWords}\n${url}`)
    await page.goto('/settings')
    await button(page, t.settings.add.go).click()
    await button(page, t.settings.add.copy).click()
    await expect(page.getByText(t.common.copyByHand)).toBeVisible()
    expect(await selected()).toMatch(/#device=/)
  })
