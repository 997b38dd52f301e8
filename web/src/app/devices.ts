/* The devices of one's own seat, and which of them this browser has not told of yet. The server tells no device
   when another comes in, so each compares the list with the one that it last saw. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Device } from '../wire'
import { api } from './api'
import { useSpace } from './hooks'
import type { Space } from './space'

const SEEN = 'devices'

export interface DevicesNow {
  /** Undefined until they were asked for, and while that cannot be done. */
  readonly list: readonly Device[] | undefined
  /** Came in since this browser last looked. */
  readonly fresh: readonly Device[]
  load(): Promise<void>
  /** The person has read of the fresh ones. */
  seen(): Promise<void>
}

export function useDevices(): DevicesNow {
  const space = useSpace()
  const live = space.live.value
  const [now, setNow] = useState<{ list: readonly Device[]; fresh: readonly Device[] }>()
  const load = useCallback(async () => {
    const found = await look(space)
    if (found) setNow(found)
  }, [space])
  useEffect(() => {
    if (!live) return
    void load()
    const again = () => {
      if (document.visibilityState === 'visible') void load()
    }
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [live, load])
  const seen = async () => {
    if (!now) return
    await remember(space, now.list)
    setNow({ list: now.list, fresh: [] })
  }
  return { list: now?.list, fresh: now?.fresh ?? [], load, seen }
}

async function look(space: Space) {
  const list = await api.devices(space.id, space.seat).catch(() => undefined)
  if (!list) return undefined
  const kept = await space.draft(SEEN)
  if (kept === undefined) await remember(space, list)
  return { list, fresh: freshOf(list, kept) }
}

/** Nothing is fresh to a browser that looks for the first time: it is the new one itself. */
export function freshOf(list: readonly Device[], kept: string | undefined): Device[] {
  const known = kept?.split(' ')
  return known ? list.filter(each => !each.current && !known.includes(each.device)) : []
}

export const remember = (space: Space, list: readonly Device[]): Promise<void> =>
  space.setDraft(SEEN, list.map(each => each.device).join(' '))
