/* One scene of the talk, as ?scene=…&seat=… says. */
import { render } from 'preact'
import { SpaceContext } from '../../src/app/hooks'
import { applyTheme } from '../../src/app/theme'
import Talk from '../../src/screens/talk'
import { fakeSpace, TALK } from './fake'
import { SCENES } from './scenes'

const asked = new URLSearchParams(location.search)
const scene = SCENES[asked.get('scene') ?? ''] ?? {}
const space = fakeSpace({ ...scene, seat: asked.get('seat') === 'b' ? 'b' : 'a' })
applyTheme()
render(
  <SpaceContext.Provider value={space}>
    <Talk rest={scene.talk ? [TALK] : []} />
  </SpaceContext.Provider>,
  document.getElementById('app')!,
)
