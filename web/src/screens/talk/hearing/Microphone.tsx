import { Ear, Mic, MicOff } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { hearing, hush } from '../../../app/hearing'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { saying } from '../../../i18n/plural'
import { heardIn } from '../../../model/heard'
import type { Sound, Trouble } from '../../../sound'
import { useOpenTalk } from '../parts/useOpenTalk'
import { goOn, hear } from './begin'
import { CannotHear } from './CannotHear'
import { Asked, End } from './Seeing'
import { others, type Standing, standing } from './standing'

/** One line: whether one's microphone is open, and the one thing to do about it. In the lobby with what to expect. */
export function Microphone({ lobby }: { lobby: boolean }) {
  const space = useSpace()
  const { id, talk, seat, other, them } = useOpenTalk()
  const [stuck, setStuck] = useState(false)
  const begin = useAction()
  const sound = hearing.value
  const legs = space.legs.value
  const awaited = legs?.[other] !== undefined && legs[seat] === undefined
  const now = standing(sound, heardIn(talk, seat), awaited)
  const trouble = troubleOf(sound)
  const start = () => begin.run(() => hear(space, id))
  const say = t.hearing
  const said = saying(say.says[now], { name: them })
  const read = useRead(lobby || expected(now))
  const on = !lobby && sound?.state.value.is === 'on' ? sound : undefined
  const line = (
    <div
      class="hearing small"
      data-seen={on !== undefined && ['on', 'offered'].includes(on.video.value)}
      data-open={now === 'open' || now === 'both'}
      data-missed={now.startsWith('unheard')}
    >
      <Sign now={now} />
      <p>
        <span role="status">{read && said}</span>
        {!read && (
          <span class="room" aria-hidden="true">
            {said}
          </span>
        )}
        {others(now).map(other => (
          <span key={other} class="room" aria-hidden="true">
            {saying(say.says[other], { name: them })}
          </span>
        ))}
      </p>
      <div class="does">
        <Act now={now} sound={sound} busy={begin.busy} onStart={start} onStuck={() => setStuck(true)} />
        {on && <End sound={on} />}
      </div>
    </div>
  )
  const rest = (
    <>
      {now === 'checking' && sound && <Level sound={sound} />}
      <Outcome error={begin.error} />
      <CannotHear open={stuck} trouble={trouble} onAgain={start} onClose={() => setStuck(false)} />
    </>
  )
  if (!lobby)
    return (
      <>
        {on && <Asked sound={on} />}
        {line}
        {rest}
      </>
    )
  return (
    <section class="aside section flow hear" aria-labelledby="hear">
      <h2 class="label" id="hear">
        {say.title}
      </h2>
      {line}
      {rest}
      {(now === 'off' || now === 'awaited') && <p class="small soft">{say.first}</p>}
      {sound && sound.state.value.is !== 'off' && now !== 'silent' && (
        <button class="act-3 small" type="button" onClick={hush}>
          {say.end}
        </button>
      )}
    </section>
  )
}

/** What goes without saying, since the screen says who has the floor. */
const expected = (now: Standing) => ['open', 'both', 'listening'].includes(now)

/** Each move makes a new screen, and a screen reader reads a region when it changes, not when it comes with its words. */
function useRead(atOnce: boolean): boolean {
  const [read, setRead] = useState(atOnce)
  useEffect(() => setRead(true), [])
  return read
}

const SIGNS: Readonly<Partial<Record<Standing, typeof Mic>>> = {
  checking: Mic,
  open: Mic,
  both: Mic,
  unheardMine: Mic,
  unheardBoth: Mic,
  listening: Ear,
  kept: Ear,
  unheardTheirs: Ear,
  mute: Ear,
}

function Sign({ now }: { now: Standing }) {
  const Icon = SIGNS[now] ?? MicOff
  return (
    <span class="mic-sign">
      <Icon class="icon" aria-hidden="true" />
    </span>
  )
}

function troubleOf(sound: Sound | undefined): Trouble | undefined {
  const state = sound?.state.value
  return state?.is === 'off' ? state.trouble : undefined
}

interface ActProps {
  now: Standing
  sound: Sound | undefined
  busy: boolean
  onStart: () => unknown
  onStuck: () => void
}

/** The one thing to do now: always the same button, so that the focus stays where it is. */
function Act({ now, sound, busy, onStart, onStuck }: ActProps) {
  const { id, them } = useOpenTalk()
  const say = t.hearing
  const close = { label: say.closeMine, act: () => sound?.closeMine() }
  const keep = sound?.closed.value
    ? { label: say.letOpen, act: () => sound.openMine() }
    : { label: say.keepClosed, act: () => sound?.closeMine() }
  const start = { label: say.start, act: onStart }
  const what = { label: say.what, act: onStuck }
  const acts: Readonly<Record<Standing, { label: string; act: () => unknown }>> = {
    off: start,
    awaited: start,
    ...{ denied: what, taken: what, no_microphone: what, lost: what, insecure: what, unsupported: what },
    ...{ no_relay: what, unreachable: what, moved: what },
    asking: what,
    checking: { label: say.works, act: () => sound && goOn(sound, id) },
    waiting: what,
    connecting: what,
    silent: { label: say.end, act: hush },
    opening: close,
    open: close,
    both: close,
    closed: { label: say.openMine, act: () => sound?.openMine() },
    listening: keep,
    kept: keep,
    mute: { label: say.play({ name: them }), act: () => sound?.play() },
    unheardMine: close,
    unheardTheirs: keep,
    unheardBoth: close,
  }
  const { label, act } = acts[now]
  return (
    <button class="act-2 pill" type="button" disabled={act === onStart && busy} onClick={act}>
      {label}
    </button>
  )
}

/** In sound as in silence it is also said: a bar alone tells too little, and nothing to who cannot see it. */
const ENOUGH = 0.08

function Level({ sound }: { sound: Sound }) {
  const [heard, setHeard] = useState(false)
  const level = sound.level.value
  if (!heard && level > ENOUGH) setHeard(true)
  return (
    <div class="level small">
      <i style={{ '--level': level }} aria-hidden="true" />
      <span role="status">{heard ? t.hearing.heardYou : t.hearing.heardNothing}</span>
    </div>
  )
}
