/* One scene of our path, as ?scene=…&seat=… says. Says in performance marks when it began and when all was drawn. */
import { render } from 'preact'
import { SpaceContext } from '../../src/app/hooks'
import { applyTheme } from '../../src/app/theme'
import { random } from '../../src/crypto/bytes'
import { entityId, sealWord, spaceKeys } from '../../src/crypto/words'
import PathScreen from '../../src/screens/path'
import { Words } from '../../src/sync/words'
import type { Seat, Word } from '../../src/wire'
import { fakeSpace } from './fake'
import { type Entities, type PathScene, SCENES } from './path-scenes'

const SPACE = '00000000-0000-4000-8000-000000000001'
const asked = new URLSearchParams(location.search)
const scene: PathScene = SCENES[asked.get('scene') ?? ''] ?? {}
const seat: Seat = asked.get('seat') === 'b' ? 'b' : 'a'
const space = fakeSpace({ seat, ...(scene.alone ? { alone: true } : {}), drafts: scene.drafts ?? {} })
space.shared.apply(
  {},
  space.shared.ids('request').map(id => `request/${id}`),
)
const set = scene.sealed ? await seal(scene.set ?? {}) : (scene.set ?? {})
space.shared.apply(set, [])
if (seat === 'a') space.own.apply(scene.notes ?? {}, [])

async function seal(set: Entities): Promise<Entities> {
  const keys = await spaceKeys(SPACE, random(32), random(32))
  const out: Entities = {}
  for (const [key, entity] of Object.entries(set)) {
    const sealed: Record<string, unknown> = { ...entity }
    for (const [name, value] of Object.entries(entity))
      if (isWord(value)) sealed[name] = await sealed1(key, value)
    out[key] = sealed as unknown as Entities[string]
  }
  async function sealed1(key: string, word: Word): Promise<Word> {
    const cmd = crypto.randomUUID()
    const place = {
      doc: 'shared',
      space: SPACE,
      by: word.by,
      field: word.field,
      entity: entityId(key),
      cmd,
    } as const
    return { ...word, cmd, text: await sealWord(keys, place, word.text) }
  }
  const real = new Words(SPACE, seat, keys, { shared: space.shared, own: space.own })
  Object.assign(space, { words: real })
  return out
}

function isWord(value: unknown): value is Word {
  return typeof value === 'object' && value !== null && 'cmd' in value
}

applyTheme()
const app = document.getElementById('app')!
const paint = () => requestAnimationFrame(() => setTimeout(() => performance.mark('path drawn')))
let charts = 0
new MutationObserver(() => {
  if (app.querySelector('h1') && performance.getEntriesByName('path shown').length === 0)
    performance.mark('path shown')
  const now = app.querySelectorAll('canvas').length
  if (now !== charts && now >= 2) paint()
  charts = now
}).observe(app, { childList: true, subtree: true })
performance.mark('path begun')
render(
  <SpaceContext.Provider value={space}>
    <PathScreen rest={scene.rest ?? []} />
  </SpaceContext.Provider>,
  app,
)
