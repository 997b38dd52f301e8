import { useState } from 'preact/hooks'
import type { KeepingNow } from '../../../app/keeping'
import { Dialog } from '../../../components/Dialog'
import { Field } from '../../../components/Field'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { dayAndTime, deviceZone } from '../../../i18n/time'
import type { Device } from '../../../wire'

interface Props {
  device: Device
  name: Name
  keeping: KeepingNow
  onOut: () => Promise<void>
}

/** One of one's devices: its name, since when, and out with it. */
export function DeviceLine({ device, name, keeping, onOut }: Props) {
  const [open, setOpen] = useState<'name' | 'out'>()
  const say = t.settings.devices
  const close = () => setOpen(undefined)
  return (
    <li>
      <strong>{name}</strong>
      <br />
      <span class="small soft">
        {device.current && name !== say.this && `${say.this}. `}
        {say.came[device.came]({ when: dayAndTime(device.added, deviceZone()) })}
      </span>
      <div class="inline small">
        <button class="act-3" type="button" disabled={!keeping.known} onClick={() => setOpen('name')}>
          {say.rename({ name })}
        </button>
        {!device.current && (
          <button class="act-3" type="button" onClick={() => setOpen('out')}>
            {say.out({ name })}
          </button>
        )}
      </div>
      <Dialog open={open === 'name'} title={say.rename({ name })} onClose={close}>
        <NameIt device={device} keeping={keeping} onDone={close} />
      </Dialog>
      <Dialog open={open === 'out'} title={say.outTitle({ name })} onClose={close}>
        <SignOut onOut={onOut} onDone={close} />
      </Dialog>
    </li>
  )
}

function NameIt({ device, keeping, onDone }: { device: Device; keeping: KeepingNow; onDone: () => void }) {
  const [name, setName] = useState(keeping.names[device.device] ?? '')
  const save = useAction()
  const submit = async (event: Event) => {
    event.preventDefault()
    const { [device.device]: _, ...rest } = keeping.names
    const names = name.trim() ? { ...rest, [device.device]: name.trim() } : rest
    if (await save.run(() => keeping.keep({ names }))) onDone()
  }
  return (
    <form class="flow" noValidate onSubmit={submit}>
      <Field label={t.settings.devices.name}>
        {control => (
          <input
            id={control.id}
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={40}
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="acts">
        <button class="act-2" type="submit" disabled={save.busy}>
          {t.settings.devices.save}
        </button>
        <button class="act-3" type="button" onClick={onDone}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={save.error} />
    </form>
  )
}

function SignOut({ onOut, onDone }: { onOut: () => Promise<void>; onDone: () => void }) {
  const out = useAction()
  const sure = async () => {
    if (await out.run(onOut)) onDone()
  }
  return (
    <>
      <p>{t.settings.devices.outText}</p>
      <div class="acts">
        <button class="act-2" type="button" disabled={out.busy} onClick={sure}>
          {t.settings.devices.outSure}
        </button>
        <button class="act-3" type="button" onClick={onDone}>
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={out.error} />
    </>
  )
}
