/* The few things that are asked over HTTP (PROTOCOL.md, Over HTTP). */
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

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const init: RequestInit = { method, cache: 'no-store', credentials: 'same-origin' }
  if (body) {
    init.body = JSON.stringify(body)
    init.headers = { 'Content-Type': 'application/json' }
  }
  const response = await fetch(path, init).catch(cause => {
    throw new NoAnswer('no connection', { cause })
  })
  const text = await response.text().catch(cause => {
    throw new NoAnswer('cut off', { cause })
  })
  const value: unknown = text ? safely(text) : undefined
  if (response.ok) return value as T
  const problem = (value ?? {}) as Partial<Problem>
  const code = problem.code ?? (response.status >= 500 ? 'unavailable' : 'bad_message')
  throw new Refusal(code, problem.message ?? '', problem)
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
  look: (body: Look) => ask<Looked>('POST', '/api/tickets/look', body),
  redeem: (body: Redeem) => ask<Redeemed>('POST', '/api/tickets/redeem', body),
  makeTicket: (space: string, seat: Seat, body: NewTicket) =>
    ask<MadeTicket | undefined>('POST', `${ofSeat(space, seat)}/tickets`, body),
  dropTicket: (space: string, seat: Seat, kind: TicketKind) =>
    ask<void>('DELETE', `${ofSeat(space, seat)}/tickets/${kind}`),
  devices: (space: string, seat: Seat) => ask<Device[]>('GET', `${ofSeat(space, seat)}/devices`),
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
