import { describe, expect, test } from 'vitest'
import { Lasting } from './lasting'

/** A disk that writes when it is told to. */
function disk(text?: string) {
  const kept = { text, full: false, write: () => {} }
  const lasting = new Lasting({
    load: async () => kept.text,
    save: to =>
      new Promise<boolean>(resolve => {
        kept.write = () => {
          if (!kept.full) kept.text = to
          resolve(!kept.full)
        }
      }),
  })
  return { kept, lasting }
}

const steps = () => new Promise(resolve => setTimeout(resolve))

describe('a text that lasts', () => {
  test('is changed for who looks at it only once the disk has it', async () => {
    const { kept, lasting } = disk('a')
    await lasting.written()
    const changed = lasting.change(text => `${text}b`)
    await steps()
    expect([lasting.text.value, kept.text]).toEqual(['a', 'a'])
    kept.write()
    await changed
    expect([lasting.text.value, kept.text]).toEqual(['ab', 'ab'])
  })

  test('loses none of two changes that are asked for at once, not even before the disk has answered', async () => {
    const { kept, lasting } = disk('a')
    const [one, two] = [lasting.change(text => `${text}b`), lasting.change(text => `${text}c`)]
    await steps()
    kept.write()
    await one
    await steps()
    expect(lasting.text.value).toBe('ab')
    kept.write()
    await two
    expect([lasting.text.value, kept.text]).toEqual(['abc', 'abc'])
  })

  test('is changed on a full disk too, and owed to it', async () => {
    const { kept, lasting } = disk('a')
    kept.full = true
    const changed = lasting.change(() => 'b')
    await steps()
    kept.write()
    await changed
    expect([lasting.text.value, kept.text]).toEqual(['b', 'a'])
  })
})
