/* The devices of one's own seat: the server's list, and what the own doc says of each as it comes. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Arrival, arrivalsOf } from '../model/arrival'
import type { Device, OwnDevice, With } from '../wire'
import { api } from './api'
import { THIS_DEVICE } from './entering'
import { useNow, useSpace } from './hooks'
import type { Space } from './space'

export interface DevicesNow {
  /** Undefined until they were asked for, and while that cannot be done. */
  readonly list: readonly Device[] | undefined
  load(): Promise<void>
}

/** Asked for anew whenever one comes or goes. */
export function useDevices(): DevicesNow {
  const space = useSpace()
  const live = space.live.value
  const known = space.own.ids('device').join()
  const [list, setList] = useState<readonly Device[]>()
  const load = useCallback(async () => {
    setList(await api.devices(space.id, space.seat).catch(() => undefined))
  }, [space])
  useEffect(() => {
    if (live) void load()
  }, [live, known, load])
  return { list, load }
}

/** The phone that the seat is lent to, if it is. */
export const useLent = (): With<OwnDevice> | undefined =>
  useSpace()
    .own.all('device')
    .find(({ it }) => it.came === 'lend')

/** What this device tells of those who came lately, and of a code that was made. */
export function useArrivals(): readonly Arrival[] {
  const { own } = useSpace()
  const me = useThisDevice()
  const now = useNow(10_000)
  const devices = own.all('device')
  const code = own.get('code', 'recovery')
  return me === undefined ? [] : arrivalsOf(devices, code, me, now)
}

/** Which of the seat's devices this one is; undefined until it was once connected. */
function useThisDevice(): string | undefined {
  const space = useSpace()
  const live = space.live.value
  const [me, setMe] = useState<string>()
  useEffect(() => {
    void whoIAm(space, live).then(setMe)
  }, [space, live])
  return me
}

async function whoIAm(space: Space, live: boolean): Promise<string | undefined> {
  const kept = await space.draft(THIS_DEVICE)
  if (kept || !live) return kept
  const list = await api.devices(space.id, space.seat).catch(() => [])
  const me = list.find(each => each.current)?.device
  if (me) await space.setDraft(THIS_DEVICE, me)
  return me
}
