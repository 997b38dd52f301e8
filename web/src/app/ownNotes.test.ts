import { describe, expect, test } from 'vitest'
import { readOwnNote, writeOwnNote } from './ownNotes'

describe('own notes of the app', () => {
  test('are told from the notebook’s and from damaged ones', () => {
    const after = { kind: 'after', talk: 't', take: '', kindly: 'You stayed.' } as const
    expect(readOwnNote(writeOwnNote(after))).toEqual(after)
    const stands = { kind: 'stands', as: 'hurt' } as const
    expect(readOwnNote(writeOwnNote(stands))).toEqual(stands)
    expect(readOwnNote('{"kind":"stands"}')).toBeUndefined()
    expect(readOwnNote('{"kind":"after","talk":"t","take":1,"kindly":""}')).toBeUndefined()
    expect(readOwnNote('{"kind":"apology","v":1}')).toBeUndefined()
    expect(readOwnNote('')).toBeUndefined()
  })
})
