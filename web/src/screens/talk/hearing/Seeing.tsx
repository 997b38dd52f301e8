import { signal } from '@preact/signals'
import { Video } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import { hearing } from '../../../app/hearing'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { heardIn } from '../../../model/heard'
import type { Sound } from '../../../sound'
import { useOpenTalk } from '../parts/useOpenTalk'

/** One does not want to see oneself; the other does all the same. */
const hidden = signal(false)

/** Seeing each other, once both said yes: where the pictures stand, where one can ask for them, and what ends them where
 *  nothing else is pinned. */
export function Seeing({ part }: { part: 'pictures' | 'offer' | 'end' }) {
  const sound = hearing.value
  if (sound?.state.value.is !== 'on') return null
  if (part === 'offer') return <Offer sound={sound} />
  if (part === 'pictures') return <Pictures sound={sound} />
  return (
    <div class="ending small">
      <Asked sound={sound} />
      <End sound={sound} />
    </div>
  )
}

/** What the other asked, and both answers. */
export function Asked({ sound }: { sound: Sound }) {
  const { them } = useOpenTalk()
  const offer = useAction()
  const say = t.hearing.video
  const asked = sound.video.value === 'asked'
  return (
    <div class="seen-asks small">
      <p role="status">{asked && (sound.videoTrouble.value ? say.trouble : say.asked({ name: them }))}</p>
      {asked && (
        <div class="does">
          <button
            class="act-2 pill"
            type="button"
            disabled={offer.busy}
            onClick={() => offer.run(() => sound.offerVideo())}
          >
            {say.yes}
          </button>
          <button class="act-2 pill" type="button" onClick={() => sound.endVideo()}>
            {say.no}
          </button>
        </div>
      )}
      <Outcome error={offer.error} />
    </div>
  )
}

/** Ends the pictures for both, or what one asked for. */
export function End({ sound }: { sound: Sound }) {
  const say = t.hearing.video
  const video = sound.video.value
  if (video !== 'on' && video !== 'offered') return null
  return (
    <button class="act-2 pill" type="button" onClick={() => sound.endVideo()}>
      {video === 'on' ? say.end : say.back}
    </button>
  )
}

function Offer({ sound }: { sound: Sound }) {
  const offer = useAction()
  const say = t.hearing.video
  if (sound.video.value !== 'off') return null
  return (
    <>
      <p class="small see" role="status">
        {sound.videoTrouble.value && say.trouble}
      </p>
      <button
        class="act-3 small see"
        type="button"
        disabled={offer.busy}
        onClick={() => offer.run(() => sound.offerVideo())}
      >
        <Video class="icon" aria-hidden="true" />
        {say.offer}
      </button>
      <Outcome error={offer.error} />
    </>
  )
}

function Pictures({ sound }: { sound: Sound }) {
  const { talk, seat, them } = useOpenTalk()
  const say = t.hearing.video
  const mine = sound.mine.value
  const theirs = sound.theirs.value
  return (
    <div class="pictures" data-listener={!heardIn(talk, seat).theirs}>
      {(mine || theirs) && (
        <div class="frames">
          {theirs && <Picture stream={theirs} label={them} />}
          {mine && !hidden.value && (
            <Picture mirror stream={mine} label={theirs ? say.mine({ name: them }) : say.mineYet} />
          )}
        </div>
      )}
      <p class="small" role="status">
        {sound.video.value === 'offered' && say.offered({ name: them })}
      </p>
      {mine && theirs && (
        <button
          class="act-3 small"
          type="button"
          onClick={() => {
            hidden.value = !hidden.value
          }}
        >
          {hidden.value ? say.show : say.hide}
        </button>
      )}
    </div>
  )
}

function Picture({
  stream,
  label,
  mirror = false,
}: {
  stream: MediaStream
  label: string
  mirror?: boolean
}) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const shown = video.current
    if (!shown) return
    shown.srcObject = stream
    return () => {
      shown.srcObject = null
    }
  }, [stream])
  return <video ref={video} data-mirror={mirror} autoPlay playsInline muted aria-label={label} />
}
