import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api } from '../../../app/api'
import { type DevicesNow, remember } from '../../../app/devices'
import { makeDeviceLink } from '../../../app/entering'
import { useNow, useSpace, useZone } from '../../../app/hooks'
import { keyring } from '../../../app/session'
import { Outcome } from '../../../components/Notice'
import { Qr } from '../../../components/Qr'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { clockTime, timeOfDay } from '../../../i18n/time'
import { LIMITS } from '../../../wire'

const LOOK = 2_000

interface Out {
  readonly link: string
  readonly until: number
  /** The devices that there were before. */
  readonly before: readonly string[]
}

type State = { at: 'none' } | { at: 'out'; out: Out } | { at: 'over' } | { at: 'used'; when: number }

/** A second device of the same seat, or the other's phone in a talk with one phone. */
export function AddDevice({ devices }: { devices: DevicesNow }) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const [state, setState] = useState<State>({ at: 'none' })
  const make = useAction()
  const say = t.settings.add
  const show = async () => {
    const before = (await api.devices(space.id, space.seat)).map(each => each.device)
    const { link, expires } = await makeDeviceLink(keyring, { space: space.id, seat: space.seat })
    setState({ at: 'out', out: { link, until: expires ?? space.now() + LIMITS.deviceLife, before } })
  }
  const used = async (when: number) => {
    setState({ at: 'used', when })
    await devices.load()
  }
  const revoke = async () => {
    await api.dropTicket(space.id, space.seat, 'device')
    setState({ at: 'none' })
  }
  return (
    <section class="section flow" aria-labelledby="add">
      <h3 id="add">{say.title}</h3>
      <p role="status" class={state.at === 'used' || state.at === 'over' ? '' : 'hidden'}>
        {state.at === 'used' && say.used(timeOfDay(state.when, zone))}
        {state.at === 'over' && say.over}
      </p>
      {state.at === 'out' ? (
        <Shown out={state.out} onUsed={used} onOver={() => setState({ at: 'over' })}>
          <button class="act-3" type="button" disabled={make.busy} onClick={() => make.run(revoke)}>
            {say.takeBack}
          </button>
        </Shown>
      ) : (
        <>
          <p class="small soft">
            {say.lead} {say.lend}
          </p>
          <button
            class="act-2"
            type="button"
            disabled={make.busy || !space.live.value}
            onClick={() => make.run(show)}
          >
            {say.go}
          </button>
        </>
      )}
      <Outcome error={make.error} />
    </section>
  )
}

interface ShownProps {
  children: ComponentChildren
  out: Out
  onUsed: (when: number) => void
  onOver: () => void
}

/** Counts down, and looks whether somebody came in by it. */
function Shown({ out, onUsed, onOver, children }: ShownProps) {
  const space = useSpace()
  const now = useNow()
  const [copied, setCopied] = useState(false)
  const left = out.until - now
  const say = t.settings.add
  const look = async () => {
    const list = await api.devices(space.id, space.seat).catch(() => [])
    const come = list.find(each => !out.before.includes(each.device))
    if (!come) return false
    await remember(space, list)
    onUsed(come.added)
    return true
  }
  useEffect(() => {
    const timer = setInterval(look, LOOK)
    return () => clearInterval(timer)
  }, [space, out])
  const over = left <= 0
  useEffect(() => {
    if (over) void look().then(used => used || onOver())
  }, [over])
  const copy = async () => {
    await navigator.clipboard.writeText(out.link)
    setCopied(true)
  }
  return (
    <>
      <Qr text={out.link} label={say.qr} />
      <p class="num">{say.left(clockTime(Math.max(0, left)))}</p>
      <div class="inline">
        <button class="act-2" type="button" onClick={copy}>
          <span aria-live="polite">{copied ? say.copied : say.copy}</span>
        </button>
        {children}
      </div>
    </>
  )
}
