import { expect, test } from './couple'
import { beginAs, button, draftKept, t } from './steps'

const { journey } = t.common

test('a device in another zone: offered once for each journey, on every place', async ({ robin }) => {
  await robin.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      const options = resolvedOptions.call(this)
      return { ...options, timeZone: localStorage.getItem('is in') ?? options.timeZone }
    }
  })
  const travel = async (zone: string) => {
    await robin.evaluate(to => localStorage.setItem('is in', to), zone)
    await robin.goto('/home')
    await expect(robin.getByRole('navigation', { name: t.common.placesLabel })).toBeVisible()
  }
  const offer = robin.getByText(journey.text({ there: 'Tokyo', home: 'Toronto' }))
  await robin.goto('/')
  await beginAs(robin, 'Robin')
  await travel('America/New_York')
  await expect(robin.locator('.journey')).toBeHidden()
  await travel('Asia/Tokyo')
  for (const place of ['/home', '/prepare', '/time', '/talk', '/commitments', '/path']) {
    await robin.goto(place)
    await expect(offer).toBeVisible()
  }
  await button(robin, journey.keep({ home: 'Toronto' })).click()
  await expect(offer).toBeHidden()
  await travel('Asia/Tokyo')
  await expect(offer).toBeHidden()
  await travel('America/Toronto')
  await draftKept(robin, 'journey', /^$/) // it knows that the journey is over
  await travel('Asia/Tokyo')
  await expect(offer).toBeVisible()
  await button(robin, journey.use({ there: 'Tokyo' })).click()
  await expect(offer).toBeHidden()
  await robin.goto('/settings')
  await expect(robin.getByLabel(t.common.zone.label)).toHaveValue('Asia/Tokyo')
})
