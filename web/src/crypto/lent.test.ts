import { expect, test } from 'vitest'
import { random } from './bytes'
import { openWord, sealWord, spaceKeys } from './words'

const SPACE = '0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10'
const binding = { space: SPACE, by: 'b', field: 'body', entity: SPACE, cmd: SPACE }

test('a lent seat opens what both share, and neither seals nor opens anything of its owner’s', async () => {
  const [K, O] = [random(32), random(32)]
  const owner = await spaceKeys(SPACE, K, O)
  const lent = await spaceKeys(SPACE, K)
  const shared = await sealWord(owner, { ...binding, doc: 'shared' }, 'ours')
  const own = await sealWord(owner, { ...binding, doc: 'own' }, 'mine')
  expect(await openWord(lent, { ...binding, doc: 'shared' }, shared)).toBe('ours')
  await expect(openWord(lent, { ...binding, doc: 'own' }, own)).rejects.toThrow('no words of its own')
  await expect(sealWord(lent, { ...binding, doc: 'own' }, 'x')).rejects.toThrow('no words of its own')
})
