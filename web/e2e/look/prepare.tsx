/* One scene of preparing, as ?scene=…&seat=… says. */
import { render } from 'preact'
import { SpaceContext } from '../../src/app/hooks'
import { applyTheme } from '../../src/app/theme'
import Prepare from '../../src/screens/prepare'
import { bodyOf } from '../../src/screens/prepare/note'
import { fakeSpace, NOW, word } from './fake'
import { SCENES } from './prepare-scenes'

const asked = new URLSearchParams(location.search)
const scene = SCENES[asked.get('scene') ?? ''] ?? {}
const seat = asked.get('seat') === 'b' ? 'b' : 'a'
const space = fakeSpace({
  seat,
  ...(scene.alone ? { alone: true } : {}),
  ...(scene.live === undefined ? {} : { live: scene.live }),
})
for (const [id, note] of Object.entries(scene.notes ?? {}))
  space.own.apply({ [`note/${id}`]: { v: 1, at: NOW, body: word(bodyOf(note), seat, 'body') } }, [])
applyTheme()
render(
  <SpaceContext.Provider value={space}>
    <Prepare rest={scene.rest ?? []} />
  </SpaceContext.Provider>,
  document.getElementById('app')!,
)
