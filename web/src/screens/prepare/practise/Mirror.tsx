import { Camera as CameraIcon } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../../i18n'
import type { Camera } from './useCamera'

/** The mirror, with its sign; or what it would be, and a way to turn it on. */
export function Mirror({ camera }: { camera: Camera }) {
  const video = useRef<HTMLVideoElement>(null)
  const say = t.prepare.practise
  const { state, stream } = camera
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = stream ?? null
    return () => {
      if (video.current) video.current.srcObject = null
    }
  }, [stream])
  const told = {
    off: '',
    on: '',
    asking: say.asking,
    refused: say.refused,
    none: say.none,
    stopped: say.stopped,
  }
  return (
    <div class="mirror" data-on={state === 'on' ? '' : undefined}>
      {state === 'on' ? (
        <>
          <video ref={video} autoPlay playsInline muted aria-label={say.mirror} />
          <p class="sign">
            <CameraIcon class="icon" aria-hidden="true" />
            {say.sign}
          </p>
        </>
      ) : (
        <div class="flow dim">
          <p class="small">{say.why}</p>
          <button class="act-2" type="button" disabled={state === 'asking'} onClick={camera.start}>
            <CameraIcon class="icon" aria-hidden="true" />
            {say.camera}
          </button>
        </div>
      )}
      <p class="told small" role="status">
        {told[state]}
      </p>
    </div>
  )
}
