import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Drafts } from './drafts'

const LINE = 'talk/1/repairing'

/** A disk that answers when it is told to. */
class Disk {
  readonly kept = new Map<string, string>()
  slow = false
  #waiting: (() => void)[] = []

  load = (name: string) => {
    const text = this.kept.get(name)
    return new Promise<string | undefined>(resolve => this.#waiting.push(() => resolve(text)))
  }

  save = async (name: string, text: string) => {
    if (this.slow) await new Promise<void>(resolve => this.#waiting.push(resolve))
    if (text) this.kept.set(name, text)
    else this.kept.delete(name)
  }

  names = async (beginning: string) => [...this.kept.keys()].filter(name => name.startsWith(beginning))

  async answer() {
    for (const each of this.#waiting.splice(0)) each()
    await vi.advanceTimersByTimeAsync(0)
  }
}

describe('a draft', () => {
  let disk: Disk
  beforeEach(() => {
    vi.useFakeTimers()
    disk = new Disk()
  })
  afterEach(() => vi.useRealTimers())

  test('is kept once the hand rests, and comes back with the next visit', async () => {
    const draft = new Drafts(disk).open(LINE)
    await disk.answer()
    draft.set('I need')
    draft.set('I need time')
    expect(disk.kept.size).toBe(0)
    await vi.advanceTimersByTimeAsync(400)
    expect(disk.kept.get(LINE)).toBe('I need time')
    const again = new Drafts(disk).open(LINE)
    expect(again.text.value).toBeUndefined()
    await disk.answer()
    expect(again.text.value).toBe('I need time')
  })

  test('is one text for all who show it, and another name is another text', () => {
    const drafts = new Drafts(disk)
    drafts.open(LINE).set('mine')
    expect(drafts.open(LINE).text.value).toBe('mine')
    expect(drafts.open('talk/1/agreeing').text.value).toBeUndefined()
  })

  test('goes on from what another tab made of it, unless it is written on here meanwhile', async () => {
    const [drafts, other] = [new Drafts(disk), new Drafts(disk)]
    const draft = drafts.open(LINE)
    await disk.answer()
    draft.set('I need')
    await drafts.flush()
    other.open(LINE).set('I need time')
    await other.flush()
    void drafts.again()
    await vi.advanceTimersByTimeAsync(0)
    await disk.answer()
    expect(draft.text.value).toBe('I need time')

    other.carried(LINE)
    await other.acknowledged(LINE)
    void drafts.again()
    await vi.advanceTimersByTimeAsync(0)
    await disk.answer()
    expect(draft.text.value).toBeUndefined()

    void drafts.again()
    await vi.advanceTimersByTimeAsync(0)
    draft.set('More')
    await disk.answer()
    expect(draft.text.value).toBe('More')
  })

  test('what is typed before the disk answers wins', async () => {
    disk.kept.set(LINE, 'old')
    const draft = new Drafts(disk).open(LINE)
    draft.set('new')
    await disk.answer()
    expect(draft.text.value).toBe('new')
  })

  test('is forgotten, in the box as well, once the server acknowledged it, also when the disk answers after that', async () => {
    disk.kept.set(LINE, 'I need time')
    const drafts = new Drafts(disk)
    const draft = drafts.open(LINE)
    await drafts.acknowledged(LINE)
    await disk.answer()
    expect([draft.text.value, disk.kept.size]).toEqual([undefined, 0])
  })

  test('is forgotten once the server acknowledged it, though a save was still to come', async () => {
    const drafts = new Drafts(disk)
    const draft = drafts.open(LINE)
    await disk.answer()
    draft.set('I need time')
    drafts.carried(LINE)
    await drafts.acknowledged(LINE)
    await vi.advanceTimersByTimeAsync(400)
    expect([draft.text.value, disk.kept.size]).toEqual([undefined, 0])
  })

  test('stands in the box until the disk has forgotten it, and what is typed until then stays', async () => {
    disk.kept.set(LINE, 'I need time')
    const draft = new Drafts(disk).open(LINE)
    await disk.answer()
    disk.slow = true
    const cleared = draft.clear()
    await vi.advanceTimersByTimeAsync(0)
    expect([draft.text.value, disk.kept.size]).toEqual(['I need time', 1])
    await disk.answer()
    await cleared
    expect([draft.text.value, disk.kept.size]).toEqual([undefined, 0])
    const again = draft.clear()
    draft.set('And calls')
    await vi.advanceTimersByTimeAsync(0)
    await disk.answer()
    await again
    expect(draft.text.value).toBe('And calls')
  })

  test('what was written on while it was under way stays', async () => {
    const drafts = new Drafts(disk)
    const draft = drafts.open(LINE)
    await disk.answer()
    draft.set('I need time')
    drafts.carried(LINE)
    draft.set('I need time, and calls')
    await drafts.acknowledged(LINE)
    await vi.advanceTimersByTimeAsync(400)
    expect([draft.text.value, disk.kept.get(LINE)]).toEqual([
      'I need time, and calls',
      'I need time, and calls',
    ])
  })

  test('of a command from an earlier visit is forgotten without ever being shown', async () => {
    disk.kept.set(LINE, 'I need time')
    await new Drafts(disk).acknowledged(LINE)
    expect(disk.kept.size).toBe(0)
  })

  test('of an earlier visit is found by how its name begins', async () => {
    for (const name of [LINE, `${LINE}+1`, `${LINE}+2`]) disk.kept.set(name, name)
    const drafts = new Drafts(disk)
    await drafts.find(`${LINE}+`)
    expect(drafts.begun()).toEqual([`${LINE}+1`, `${LINE}+2`])
  })

  test('is saved at once when the page may go', async () => {
    const drafts = new Drafts(disk)
    drafts.open(LINE).set('half a wo')
    await drafts.flush()
    expect(disk.kept.get(LINE)).toBe('half a wo')
  })
})
