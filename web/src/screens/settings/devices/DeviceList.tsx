import { useState } from 'preact/hooks'
import { api } from '../../../app/api'
import type { DevicesNow } from '../../../app/devices'
import { useSpace } from '../../../app/hooks'
import { type KeepingNow, useKeeping } from '../../../app/keeping'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { isolate, type Name } from '../../../i18n/name'
import type { Device } from '../../../wire'
import { DeviceLine } from './DeviceLine'

/** One's own devices, and never the other's. */
export function DeviceList({ devices }: { devices: DevicesNow }) {
  const space = useSpace()
  const keeping = useKeeping()
  const { list } = devices
  const say = t.settings.devices
  const drop = async (device: string) => {
    await api.dropDevice(space.id, space.seat, device)
    await devices.load()
  }
  return (
    <section class="section" aria-labelledby="devices">
      <h2 id="devices">{say.title}</h2>
      {list ? (
        <ul class="rows">
          {list.map(each => (
            <DeviceLine
              key={each.device}
              device={each}
              name={nameOf(each, keeping)}
              keeping={keeping}
              onOut={() => drop(each.device)}
            />
          ))}
        </ul>
      ) : (
        <p class="soft">{say.unknown}</p>
      )}
      <p class="small soft after">{say.only}</p>
      {(list?.length ?? 0) > 1 && <Others onOut={() => drop('others')} />}
    </section>
  )
}

function nameOf(device: Device, { names }: Pick<KeepingNow, 'names'>): Name {
  const { devices } = t.settings
  return isolate(
    names[device.device] ?? devices[device.current ? 'this' : device.came === 'lend' ? 'lent' : 'unnamed'],
  )
}

/** This is asked once more: whoever is signed out needs a way back. */
export function Others({ onOut }: { onOut: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const out = useAction()
  const say = t.settings.devices
  const sure = async () => {
    if (await out.run(onOut)) setAsking(false)
  }
  return (
    <>
      <button class="act-2" type="button" onClick={() => setAsking(true)}>
        {say.others}
      </button>
      <Dialog open={asking} title={say.others} onClose={() => setAsking(false)}>
        <p>{say.othersText}</p>
        <div class="acts">
          <button class="act-2" type="button" disabled={out.busy} onClick={sure}>
            {say.othersSure}
          </button>
          <button class="act-3" type="button" onClick={() => setAsking(false)}>
            {t.common.cancel}
          </button>
        </div>
        <Outcome error={out.error} />
      </Dialog>
    </>
  )
}
