/* The sound of a seat as it goes: what happens in, what is to be done out. Knows no browser and no clock. */
import type { Heard } from '../model/heard'
import type { Seat } from '../wire'
import type { Call } from './call'
import type { Kind } from './sdp'
import type { State, Trouble, Video } from './types'

/** This device's leg and the other's: one connection, from its making to its end. It may be mended, never made again:
 *  for that one of the two takes a new leg. */
interface Pair {
  readonly with: string
  /** It was connected once. */
  readonly was: boolean
  readonly broken: boolean
  /** It cannot be mended. */
  readonly dead: boolean
  /** Packets of the other's voice, and when they last came; what comes back while one's own is sent. */
  readonly voice: Count
  readonly back: Count | undefined
  /** Since when it is not heard, if so. */
  readonly quiet: number | undefined
  /** When this device last tried to mend it, and how often since it was well. */
  readonly tried: number
  readonly tries: number
  /** When the other said last that it has to be mended, and when its last offer was taken. */
  readonly told: number
  readonly taken: number
}

interface Count {
  readonly count: number
  readonly at: number
}

export interface Machine {
  readonly seat: Seat
  readonly is: 'off' | 'asking' | 'checking' | 'ready'
  readonly trouble: Trouble | undefined
  readonly leg: string | undefined
  /** The server showed this device's leg as its seat's. */
  readonly shown: boolean
  /** Since when it is not shown, nor another in its place. */
  readonly absent: number | undefined
  readonly live: boolean
  /** Since when it is not. */
  readonly cut: number
  readonly stale: boolean
  readonly pair: Pair | undefined
  /** The other's leg of the pair before, which was gone since. */
  readonly last: string | undefined
  readonly heard: Heard
  readonly closed: boolean
  readonly video: { readonly mine: boolean; readonly theirs: boolean }
}

export type Happening =
  | { readonly e: 'start' | 'granted' | 'ready' | 'close' | 'open' | 'stop' }
  | { readonly e: 'trouble'; readonly why: Trouble }
  | { readonly e: 'legs'; readonly live: boolean; readonly mine?: string; readonly theirs?: string }
  | { readonly e: 'called'; readonly from: string; readonly call: Call }
  | { readonly e: 'peer'; readonly is: 'connected' | 'interrupted' | 'failed' | 'unreachable' }
  | { readonly e: 'tick'; readonly voice?: number; readonly back?: number }
  | { readonly e: 'floor'; readonly heard: Heard }
  | { readonly e: 'video'; readonly on: boolean }

export type Effect =
  /** Ask the browser for the microphone. */
  | { readonly do: 'ask' }
  /** Carry the sound by `leg`, which is new, or not any more. */
  | { readonly do: 'carry'; readonly leg: string | undefined }
  /** A connection to that leg. */
  | { readonly do: 'make'; readonly with: string }
  | { readonly do: 'offer'; readonly restart: boolean }
  | { readonly do: 'take'; readonly kind: Kind; readonly sdp: string }
  | { readonly do: 'ice'; readonly c: readonly string[] }
  | { readonly do: 'say'; readonly call: Call }
  | { readonly do: 'hang up' }

/** In ms. */
const QUIET = 1_000
const MEND = 1_000 // after that
const AGAIN = 2_000
const SELDOM = 8_000
const OFTEN = 1_000 // nobody makes this device mend more often than that
const ANEW = 3 // so many times the first offer is only said again
const FIRST = 3_000 // an offer or an answer is taken for lost
const STALE = 3_000 // the floor may have moved since

export const nobody: Heard = { mine: false, theirs: false, pause: false }

export const machine = (seat: Seat): Machine => ({
  seat,
  is: 'off',
  trouble: undefined,
  leg: undefined,
  shown: false,
  absent: undefined,
  live: false,
  cut: 0,
  stale: false,
  pair: undefined,
  last: undefined,
  heard: nobody,
  closed: false,
  video: { mine: false, theirs: false },
})

type Next = readonly [Machine, ...Effect[]]

/** `leg` is a new UUID, for where one is needed. */
export function step(m: Machine, happening: Happening, now: number, leg: string): Next {
  switch (happening.e) {
    case 'start':
      return m.is === 'off'
        ? [{ ...m, is: 'asking', trouble: undefined, closed: m.heard.pause }, { do: 'ask' }]
        : [m]
    case 'granted':
      return m.is === 'asking' ? [{ ...m, is: 'checking' }] : [m]
    case 'ready':
      return m.is === 'checking' ? anew({ ...m, is: 'ready' }, now, leg) : [m]
    case 'trouble':
      return off(m, happening.why)
    case 'stop':
      return off(m)
    case 'legs':
      return legs(m, happening, now, leg)
    case 'called':
      return m.pair?.with === happening.from ? called(m, m.pair, happening.call, now) : [m]
    case 'peer':
      return m.pair ? peer(m, m.pair, happening.is, now) : [m]
    case 'tick':
      return tick(m, happening, now, leg)
    case 'floor':
      return [floor(m, happening.heard, now)]
    case 'close':
      return [{ ...m, closed: true }]
    case 'open':
      return [{ ...m, closed: m.heard.pause }]
    case 'video':
      return video(m, happening.on)
  }
}

function off(m: Machine, trouble?: Trouble): Next {
  const next = { ...machine(m.seat), trouble, live: m.live, heard: m.heard }
  return m.is === 'ready' ? [next, { do: 'hang up' }, { do: 'carry', leg: undefined }] : [next]
}

const HANG_UP = { do: 'hang up' } as const
const NO_VIDEO = { mine: false, theirs: false } as const

/** By a leg of its own each connection is new to both. */
function anew(m: Machine, now: number, leg: string): Next {
  return [
    { ...gone(m), leg, shown: false, absent: now, last: undefined },
    ...(m.pair ? [HANG_UP] : []),
    { do: 'carry', leg },
  ]
}

function legs(
  before: Machine,
  { live, mine, theirs }: Happening & { e: 'legs' },
  now: number,
  leg: string,
): Next {
  const m = { ...before, live, cut: before.live && !live ? now : before.cut, stale: before.stale && !live }
  const { pair } = m
  if (m.is !== 'ready' || !live) return [m]
  if (mine === undefined) return [{ ...m, absent: m.absent ?? now }]
  if (mine !== m.leg) return m.shown ? off(m, 'moved') : [m]
  const shown = { ...m, shown: true, absent: undefined }
  if (theirs === undefined) return pair ? [{ ...gone(shown), last: pair.with }, HANG_UP] : [shown]
  if (theirs === m.last) return anew(m, now, leg)
  if (theirs !== pair?.with) return meet(shown, theirs, now)
  const well = pair.was && !pair.broken && pair.quiet === undefined
  return before.live || well ? [shown] : mend(shown, pair, now)
}

const gone = (m: Machine): Machine => ({ ...m, pair: undefined, video: NO_VIDEO })

function meet(m: Machine, theirs: string, now: number): Next {
  const pair: Pair = {
    with: theirs,
    ...{ was: false, broken: false, dead: false, back: undefined, quiet: undefined },
    ...{ voice: { count: 0, at: now }, tried: now, tries: 0, told: -Infinity, taken: -Infinity },
  }
  return [
    { ...gone(m), pair, last: undefined },
    ...(m.pair ? [HANG_UP] : []),
    { do: 'make', with: theirs },
    ...(m.seat === 'a' ? [{ do: 'offer', restart: false } as const] : []),
  ]
}

function called(m: Machine, pair: Pair, call: Call, now: number): Next {
  switch (call.k) {
    case 'offer': {
      if (m.seat !== 'b' || now - pair.taken < OFTEN / 2) return [m]
      const told = pair.was ? now : pair.told
      return [
        { ...m, pair: { ...pair, taken: now, tried: now, told } },
        { do: 'take', kind: 'offer', sdp: call.sdp },
      ]
    }
    case 'answer':
      return m.seat === 'a' ? [m, { do: 'take', kind: 'answer', sdp: call.sdp }] : [m]
    case 'ice':
      return [m, { do: 'ice', c: call.c }]
    case 'restart': {
      if (m.seat !== 'a') return [m]
      const told = { ...pair, told: pair.was ? now : pair.told }
      if (now - pair.tried < OFTEN) return [{ ...m, pair: told }]
      return [
        { ...m, pair: { ...told, tried: now } },
        { do: 'offer', restart: pair.was || pair.tries >= ANEW },
      ]
    }
    case 'video':
      return [{ ...m, video: call.on && !m.heard.pause ? { ...m.video, theirs: true } : NO_VIDEO }]
  }
}

function peer(m: Machine, pair: Pair, is: (Happening & { e: 'peer' })['is'], now: number): Next {
  switch (is) {
    case 'connected': {
      const back = pair.back && { ...pair.back, at: now }
      return [{ ...m, pair: { ...pair, was: true, broken: false, voice: { ...pair.voice, at: now }, back } }]
    }
    case 'interrupted':
      return pair.was ? [{ ...m, pair: { ...pair, broken: true } }] : mend(m, { ...pair, tries: ANEW }, now)
    case 'failed':
      return [{ ...m, pair: { ...pair, broken: true, dead: true, tried: now } }]
    case 'unreachable':
      return m.live && !pair.was ? off(m, 'unreachable') : [m]
  }
}

/** Makes the connection, or what is missing of it, again. */
function mend(m: Machine, pair: Pair, now: number): Next {
  const next = { ...m, pair: { ...pair, tried: now, tries: pair.tries + 1 } }
  if (m.seat === 'b') return [next, { do: 'say', call: { k: 'restart' } }]
  return [next, { do: 'offer', restart: pair.was || pair.tries >= ANEW }]
}

const counted = (before: Count | undefined, count: number, now: number): Count =>
  before && count <= before.count ? { ...before, count } : { count, at: now }

function tick(before: Machine, { voice, back }: Happening & { e: 'tick' }, now: number, leg: string): Next {
  const m = { ...before, stale: before.is === 'ready' && !before.live && now - before.cut >= STALE }
  if (m.live && m.absent !== undefined && now - m.absent >= FIRST) return anew(m, now, leg)
  if (!m.pair) return [m]
  if (m.pair.dead) return m.live && now - m.pair.tried >= AGAIN ? anew(m, now, leg) : [m]
  if (!m.pair.was) return m.live && now - m.pair.tried >= FIRST ? mend(m, m.pair, now) : [m]
  const heard: Pair = {
    ...m.pair,
    voice: voice === undefined ? m.pair.voice : counted(m.pair.voice, voice, now),
    back: back === undefined ? m.pair.back : counted(m.pair.back, back, now),
  }
  if (!isQuiet(m, heard, now)) return [{ ...m, pair: { ...heard, quiet: undefined, tries: 0 } }]
  const pair = { ...heard, quiet: heard.quiet ?? now }
  const pause = pair.tries === 0 ? 0 : Math.min(SELDOM, AGAIN * 2 ** (pair.tries - 1))
  const due = now - pair.quiet >= MEND && now - pair.tried >= Math.max(pause, OFTEN)
  return due && m.live ? mend(m, pair, now) : [{ ...m, pair }]
}

function isQuiet({ heard, stale }: Machine, { broken, voice, back }: Pair, now: number): boolean {
  const late = (of: Count | undefined) => of !== undefined && now - of.at >= QUIET
  if (broken || stale) return true
  return !heard.pause && ((heard.theirs && late(voice)) || (heard.mine && late(back)))
}

function floor(m: Machine, heard: Heard, now: number): Machine {
  const fresh = (of: Count): Count => ({ ...of, at: now })
  const begins = (who: 'mine' | 'theirs') => heard[who] && (!m.heard[who] || m.heard.pause)
  const pair = m.pair && {
    ...m.pair,
    voice: begins('theirs') ? fresh(m.pair.voice) : m.pair.voice,
    back: begins('mine') && m.pair.back ? fresh(m.pair.back) : m.pair.back,
  }
  const closed = m.closed || heard.pause
  return { ...m, heard, closed, pair, video: heard.pause ? NO_VIDEO : m.video }
}

function video(m: Machine, on: boolean): Next {
  if (on === m.video.mine && (on || !m.video.theirs)) return [m]
  if (on && (m.heard.pause || !m.pair?.was)) return [m]
  return [
    { ...m, video: on ? { ...m.video, mine: true } : NO_VIDEO },
    { do: 'say', call: { k: 'video', on } },
  ]
}

/** What a screen is told. */
export function stateOf(m: Machine, now: number): State {
  if (m.is === 'off') return m.trouble ? { is: 'off', trouble: m.trouble } : { is: 'off' }
  if (m.is !== 'ready') return { is: m.is }
  if (!m.pair) return { is: 'waiting' }
  if (!m.pair.was) return { is: 'connecting' }
  const { quiet, broken, back, told } = m.pair
  return { is: 'on', heard: quiet === undefined && !broken && (back !== undefined || now - told >= AGAIN) }
}

/** Somebody who may be heard is not: both are told, also by a tone. */
export function isMissed(m: Machine, now: number): boolean {
  const { mine, theirs, pause } = m.heard
  const state = stateOf(m, now)
  return state.is === 'on' && !state.heard && !pause && (mine ? !m.closed : theirs)
}

export function videoOf({ video: { mine, theirs } }: Machine): Video {
  if (mine) return theirs ? 'on' : 'offered'
  return theirs ? 'asked' : 'off'
}

/** What goes out and what is played, at this moment. Silence is sent where one closed one's own microphone: nobody on the
 *  way can tell it from speech, and the other can tell it from a lost connection. */
export interface Flow {
  readonly sends: 'voice' | 'silence' | 'nothing'
  /** What was sent ends in mid-word. */
  readonly cut: boolean
  readonly plays: boolean
  readonly picture: 'large' | 'small' | 'none'
}

export function flowOf({ is, pair, heard, closed, stale, video: { mine, theirs } }: Machine): Flow {
  const on = is === 'ready' && pair?.was === true && !stale
  const sends = on && heard.mine && !heard.pause
  return {
    sends: sends ? (closed ? 'silence' : 'voice') : 'nothing',
    cut: !on || heard.pause,
    plays: on && heard.theirs && !heard.pause,
    picture: on && mine && theirs ? (heard.mine ? 'large' : 'small') : 'none',
  }
}
