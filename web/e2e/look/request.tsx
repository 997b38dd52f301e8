/* One scene of picking a time, as ?scene=…&seat=… says. */
import { render } from 'preact'
import { SpaceContext } from '../../src/app/hooks'
import { applyTheme } from '../../src/app/theme'
import RequestScreen from '../../src/screens/request'
import type { PlainBody } from '../../src/wire'
import { fakeSpace } from './fake'
import { FREE, SCENES } from './request-scenes'

const asked = new URLSearchParams(location.search)
const { rest = [], free = true, ...scene } = SCENES[asked.get('scene') ?? ''] ?? {}
const seat = asked.get('seat') === 'b' ? 'b' : 'a'
const space = fakeSpace({ ...scene, seat })
const { shared } = space
shared.apply(
  {},
  shared.ids('request').flatMap(id => (id.length > 8 ? [`request/${id}`] : [])),
)
if (free) shared.apply(FREE, [])
/* Painting shows; everything else is only said in the console. */
const fake = space as { do: unknown }
const said = space.do
fake.do = async (cmd: string, body: object) => {
  await said(cmd as never, body as never)
  if (cmd !== 'free.paint') return
  const { day, free: spans } = body as PlainBody<'free.paint'>
  const key = `free/${seat}/${day}`
  const zone = shared.get('seat', seat)?.zone ?? 'UTC'
  shared.apply(spans.length ? { [key]: { v: Date.now(), zone, free: spans } } : {}, spans.length ? [] : [key])
}
applyTheme()
render(
  <SpaceContext.Provider value={space}>
    <RequestScreen rest={rest} />
  </SpaceContext.Provider>,
  document.getElementById('app')!,
)
