import { describe, expect, test } from 'vitest'
import type { Kept } from '../sync/replicas'
import { Returns } from './returns'

const change = (set: Record<string, unknown>, del: string[]): Kept => ({
  doc: 'shared',
  cursor: { epoch: 'e', v: 1, tag: 't' },
  highest: { epoch: 'e', v: 1, tag: 't' },
  seen: 1,
  set,
  del,
  full: false,
})
const asked = change({ 'return/b': { by: 'a', at: 1, opens: 2 } }, [])
const gone = change({}, ['return/b'])

function kept(text = '') {
  const disk = { text }
  const returns = new Returns({
    load: async () => disk.text,
    save: async to => {
      disk.text = to
    },
  })
  return { returns, disk }
}

describe('a return that ended', () => {
  test('is told of where nothing was ever seen of it, and until it was read', async () => {
    const { returns, disk } = kept()
    await returns.notice(gone)
    expect(returns.ended.value).toEqual(['b'])
    const later = kept(disk.text).returns
    await later.written()
    expect(later.ended.value).toEqual(['b'])
    await later.read('b')
    expect(later.ended.value).toEqual([])
  })

  test('is not told of where it brought the seat back', async () => {
    const { returns } = kept()
    await returns.notice(asked)
    await returns.notice(change({ 'seat/b': { status: 'joined', returned: true } }, ['return/b']))
    expect(returns.ended.value).toEqual([])
  })

  test('is not told of to whoever stopped it, unless stopping failed', async () => {
    const { returns } = kept()
    await returns.notice(asked)
    await returns.stop('b', () => returns.notice(gone))
    expect(returns.ended.value).toEqual([])
    await returns.notice(asked)
    await expect(returns.stop('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    await returns.notice(gone)
    expect(returns.ended.value).toEqual(['b'])
  })

  test('is old news once another was asked for', async () => {
    const { returns } = kept()
    await returns.notice(gone)
    await returns.notice(asked)
    expect(returns.ended.value).toEqual([])
  })
})
