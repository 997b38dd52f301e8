/* What a seat keeps about itself for all of its devices: what they are called, how its recovery code stands, and which
   hints are not wanted. It lies in the own doc, sealed, as a note of a kind of its own that the notebook leaves out.
   Its id follows from the own key, so that every device finds the same one and nobody else can tell it from other
   notes. */
import { useEffect, useState } from 'preact/hooks'
import { toHex, uuidBytes } from '../crypto/bytes'
import { cleanName, fieldsOf, isRecord } from '../crypto/plain'
import { H } from '../crypto/seal'
import type { Keyring } from '../keys/keyring'
import type { Seat } from '../wire'
import { useOpened, useSpace } from './hooks'
import { keyring } from './session'
import type { Space } from './space'

const KEEPING = 'devices'

/** made: shown, and not yet checked that it is on paper. used: it brought a device in, and opens nothing more. */
export type CodeState = 'made' | 'kept' | 'used'

export interface Keeping {
  readonly names: Readonly<Record<string, string>>
  readonly code?: CodeState
  /** Kinds of hints about wording that are not wanted any more. */
  readonly hints: readonly string[]
}

const NOTHING: Keeping = { names: {}, hints: [] }

async function keepingId(ring: Keyring, space: string, seat: Seat): Promise<string> {
  const keys = await ring.keys(space, seat)
  if (!keys?.O) throw new Error('this browser does not hold the own key')
  return asUuid(toHex(await H(keys.O, uuidBytes(space), 'amends/1 keeping')))
}

/** A UUID of the freely made kind (RFC 9562, version 8). */
export function asUuid(hex: string): string {
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return `${parts.join('-')}-${hex.slice(20, 32)}`
}

/** Reads it leniently: what another release wrote must not stop this one. */
export function readKeeping(text: string): Keeping {
  const value = fieldsOf(text)
  if (value['kind'] !== KEEPING) return NOTHING
  const { names, code, hints } = value
  const known = Object.entries(isRecord(names) ? names : {}).flatMap(([device, name]) => {
    const called = typeof name === 'string' ? cleanName(name) : ''
    return called ? [[device, called] as const] : []
  })
  const kept = {
    names: Object.fromEntries(known),
    hints: Array.isArray(hints) ? hints.filter(kind => typeof kind === 'string') : [],
  }
  return code === 'made' || code === 'kept' || code === 'used' ? { ...kept, code } : kept
}

/** Whether the text of a note is this, and not something for the notebook. */
export const isKeeping = (text: string): boolean => fieldsOf(text)['kind'] === KEEPING

export interface KeepingNow extends Keeping {
  /** There is such a note: one that is not the notebook's. */
  readonly written: boolean
  /** The own doc is here as the server has it: what is missing is really missing, and it can be changed. */
  readonly known: boolean
  keep(change: Partial<Keeping>): Promise<void>
}

export function useKeeping(): KeepingNow {
  const space = useSpace()
  const [id, setId] = useState('')
  useEffect(() => {
    let shown = true
    if (space.lent) return undefined
    keepingId(keyring, space.id, space.seat).then(
      found => shown && setId(found),
      () => {}, // what cannot be read is not known
    )
    return () => {
      shown = false
    }
  }, [space])
  const note = space.own.get('note', id)
  const opened = useOpened(`note/${id}`, note?.body)
  const keeping = opened?.state === 'open' ? readKeeping(opened.text) : NOTHING
  return {
    ...keeping,
    written: note !== undefined,
    known: id !== '' && space.live.value && (!note || opened?.state === 'open'),
    keep: change =>
      space.do('note.write', { note: id, body: JSON.stringify({ kind: KEEPING, ...keeping, ...change }) }),
  }
}

const CAME_BACK = 'came-back'

/** This device came in by the recovery code, which opens nothing more: to be written down once it is connected. */
export const cameBack = (space: Space): Promise<boolean> => space.setDraft(CAME_BACK, 'by code')

export function useCameBack(): void {
  const space = useSpace()
  const { known, keep } = useKeeping()
  useEffect(() => {
    if (!known) return
    const writeDown = async () => {
      if (!(await space.draft(CAME_BACK))) return
      await keep({ code: 'used' })
      await space.setDraft(CAME_BACK, '')
    }
    writeDown().catch(() => {}) // the next visit does it
  }, [space, known])
}
