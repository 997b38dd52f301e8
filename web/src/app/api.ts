/* The few things that are asked over HTTP (PROTOCOL.md, Over HTTP). */
import { bound } from '../sync/bounds'
import { Refusal } from '../sync/refusal'
import type {
  Device,
  Look,
  Looked,
  MadeSpace,
  MadeTicket,
  NewSpace,
  NewTicket,
  Problem,
  Redeem,
  Redeemed,
  Seat,
  TicketKind,
} from '../wire'

/** No answer came: nothing is known about what happened, and it may be asked again with the same claim. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

export async function ask<T>(method: string, path: string, body?: object, headers?: object): Promise<T> {
  const init: RequestInit = { method, cache: 'no-store', credentials: 'same-origin' }
  if (body) {
    init.body = JSON.stringify(body)
    init.headers = { 'Content-Type': 'application/json', ...headers }
  }
  const response = await fetch(path, init).catch(cause => {
    throw new NoAnswer('no connection', { cause })
  })
  const text = await response.text().catch(cause => {
    throw new NoAnswer('cut off', { cause })
  })
  const value: unknown = text ? safely(text) : undefined
  if (response.ok && (value !== undefined || !text)) return value as T
  const problem = (value ?? {}) as Partial<Problem>
  const code = problem.code ?? codeOf(response.status)
  if (!code) throw new NoAnswer('not the server')
  throw new Refusal(code, problem.message ?? '', problem)
}

/** What something between here and the server means, as far as its status tells. */
const codeOf = (status: number): string | undefined =>
  status >= 500 ? 'unavailable' : status === 413 ? 'too_large' : status === 429 ? 'rate_limited' : undefined

/** An answer within its bounds; one that is not is none. */
function known<T>(of: 'Looked' | 'Device', value: unknown): T {
  const found = bound(of, value)
  if (!found) throw new NoAnswer('not an answer')
  return found as T
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ofSeat = (space: string, seat: Seat) => `/api/spaces/${space}/${seat}`

export const api = {
  start: (body: NewSpace) => ask<MadeSpace>('POST', '/api/spaces', body),
  look: async (body: Look) => known<Looked>('Looked', await ask('POST', '/api/tickets/look', body)),
  redeem: (body: Redeem) => ask<Redeemed>('POST', '/api/tickets/redeem', body),
  makeTicket: (space: string, seat: Seat, body: NewTicket) =>
    ask<MadeTicket | undefined>('POST', `${ofSeat(space, seat)}/tickets`, body),
  dropTicket: (space: string, seat: Seat, kind: TicketKind) =>
    ask<void>('DELETE', `${ofSeat(space, seat)}/tickets/${kind}`),
  restore: (space: string, seat: Seat) => ask<void>('POST', `${ofSeat(space, seat)}/restore`, {}),
  devices: async (space: string, seat: Seat) => {
    const list = await ask<unknown>('GET', `${ofSeat(space, seat)}/devices`)
    return Array.isArray(list) ? list.map(each => known<Device>('Device', each)) : []
  },
  dropDevice: (space: string, seat: Seat, device: string) =>
    ask<void>('DELETE', `${ofSeat(space, seat)}/devices/${device}`),
}

/** Whether this device is still let in to the seat; undefined when that cannot be known now. */
export async function stillAllowed(space: string, seat: Seat): Promise<boolean | undefined> {
  try {
    await api.devices(space, seat)
    return true
  } catch (error) {
    return error instanceof Refusal && error.code === 'not_found' ? false : undefined
  }
}
