/* Whom the browser lets use the microphone here, as it understood the headers. */
import { expect, test } from './apart'

test('the microphone is for this page alone: not for a page of another site inside it, which it would let', async ({
  browser,
  server,
}) => {
  const page = await browser.newPage()
  // Of a page that frames others; the app's own policy lets it frame nothing.
  await page.route(`${server.url}/framing`, async route => {
    const { 'content-security-policy': _, ...headers } = (await route.fetch()).headers()
    await route.fulfill({ headers: { ...headers, 'content-type': 'text/html' }, body: '<!doctype html>' })
  })
  for (const inside of ['**/inside', '**/elsewhere'])
    await page.route(inside, route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(`${server.url}/framing`)
  const elsewhere = server.url.replace('127.0.0.1', 'localhost')
  for (const [name, from] of [['inside', server.url] as const, ['elsewhere', elsewhere] as const])
    await page.evaluate(
      ([name, src]) => {
        const frame = document.createElement('iframe')
        Object.assign(frame, { name, src, allow: 'microphone; camera' })
        return new Promise(loaded => {
          frame.onload = loaded
          document.body.append(frame)
        })
      },
      [name, `${from}/${name}`] as const,
    )
  for (const kind of ['audio', 'video']) {
    const asked = (name: string) =>
      page.frame({ name })!.evaluate(
        kind =>
          navigator.mediaDevices.getUserMedia({ [kind]: true }).then(
            () => 'given',
            ({ name }) => name,
          ),
        kind,
      )
    expect([kind, await asked('inside')]).toEqual([kind, 'given'])
    expect([kind, await asked('elsewhere')]).toEqual([kind, 'NotAllowedError'])
  }
  await page.close()
})
