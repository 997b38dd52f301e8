import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api } from '../../../app/api'
import { makeSeatLink } from '../../../app/entering'
import { useNow, useSpace, useZone } from '../../../app/hooks'
import { keyring } from '../../../app/session'
import { CopyLink } from '../../../components/CopyLink'
import { Outcome } from '../../../components/Notice'
import { Qr } from '../../../components/Qr'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { clockTime, timeOfDay } from '../../../i18n/time'
import { LIMITS } from '../../../wire'

interface Out {
  readonly link: string
  readonly until: number
  /** The devices that there were before. */
  readonly before: readonly string[]
}

type State = { at: 'none' } | { at: 'out'; out: Out } | { at: 'over' } | { at: 'used'; when: number }

interface Props {
  kind: 'device' | 'lend'
  say: { go: string; qr: string; used: (values: { time: string }) => string }
  /** Above the button, while no link is out. */
  children?: ComponentChildren
}

/** A link to this seat, as a QR code too: it counts down, works once, and can be taken back. */
export function TicketOut({ kind, say, children }: Props) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const [state, setState] = useState<State>({ at: 'none' })
  const act = useAction()
  const show = async () => {
    const before = [...space.own.ids('device')]
    const { link, expires } = await makeSeatLink(keyring, { space: space.id, seat: space.seat }, kind)
    const life = kind === 'lend' ? LIMITS.lendLife : LIMITS.deviceLife
    setState({ at: 'out', out: { link, until: expires ?? space.now() + life, before } })
  }
  const revoke = async () => {
    await api.dropTicket(space.id, space.seat, kind)
    setState({ at: 'none' })
  }
  const came = useCame(kind, state.at === 'out' ? state.out.before : undefined)
  useEffect(() => {
    if (came !== undefined) setState({ at: 'used', when: came })
  }, [came])
  const told =
    state.at === 'used'
      ? say.used({ time: timeOfDay(state.when, zone) })
      : state.at === 'over' && t.settings.add.over
  return (
    <>
      <p role="status" class={told ? '' : 'hidden'}>
        {told}
      </p>
      {state.at === 'out' ? (
        <Shown out={state.out} label={say.qr} onOver={() => setState({ at: 'over' })}>
          <button class="act-3" type="button" disabled={act.busy} onClick={() => act.run(revoke)}>
            {t.settings.add.takeBack}
          </button>
        </Shown>
      ) : (
        <>
          {children}
          <button
            class="act-2"
            type="button"
            disabled={act.busy || !space.live.value}
            onClick={() => act.run(show)}
          >
            {say.go}
          </button>
        </>
      )}
      <Outcome error={act.error} />
    </>
  )
}

/** When a device came in by a link that is out, as the own doc tells. */
function useCame(kind: Props['kind'], before: readonly string[] | undefined): number | undefined {
  const devices = useSpace().own.all('device')
  return before && devices.find(({ id, it }) => it.came === kind && !before.includes(id))?.it.at
}

interface ShownProps {
  children: ComponentChildren
  out: Out
  label: string
  onOver: () => void
}

function Shown({ out, label, onOver, children }: ShownProps) {
  const now = useNow()
  const left = out.until - now
  const say = t.settings.add
  useEffect(() => {
    if (left <= 0) onOver()
  }, [left <= 0])
  return (
    <>
      <Qr text={out.link} label={label} />
      <p class="num">{say.left({ time: clockTime(Math.max(0, left)) })}</p>
      <CopyLink link={out.link} label={say.link} copy={say.copy} copied={say.copied} />
      {children}
    </>
  )
}
