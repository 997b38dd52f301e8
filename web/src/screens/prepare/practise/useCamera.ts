/* The front camera as a mirror. Picture alone, shown here and kept nowhere. It ends when the page is hidden or left. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { onLeave } from '../../../app/leave'

export type CameraState = 'off' | 'asking' | 'on' | 'refused' | 'none' | 'stopped'

export interface Camera {
  readonly state: CameraState
  readonly stream: MediaStream | undefined
  start(): void
  stop(): void
}

const WANTED: MediaStreamConstraints = { video: { facingMode: 'user' }, audio: false }

export function useCamera(onStopped: () => void): Camera {
  const [state, setState] = useState<CameraState>('off')
  const stream = useRef<MediaStream>()
  /* An answer that comes after the page was hidden or left is turned away at once. */
  const asked = useRef(0)
  const end = (to: CameraState) => {
    asked.current++
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = undefined
    setState(to)
  }
  const start = async () => {
    const asking = ++asked.current
    if (!navigator.mediaDevices?.getUserMedia) return setState('none')
    setState('asking')
    try {
      const got = await navigator.mediaDevices.getUserMedia(WANTED)
      if (asking !== asked.current) {
        for (const track of got.getTracks()) track.stop()
        return
      }
      stream.current = got
      for (const track of got.getTracks()) track.addEventListener('ended', () => end('stopped'))
      setState('on')
    } catch (error) {
      if (asking !== asked.current) return
      const denied = error instanceof DOMException && /NotAllowed|Security/.test(error.name)
      setState(denied ? 'refused' : 'none')
    }
  }
  useEffect(() => {
    const away = () => {
      if (document.visibilityState !== 'hidden') return
      onStopped()
      if (stream.current || asked.current) end(stream.current ? 'stopped' : 'off')
    }
    const gone = () => end('off')
    document.addEventListener('visibilitychange', away)
    addEventListener('pagehide', gone)
    const forget = onLeave(gone)
    return () => {
      document.removeEventListener('visibilitychange', away)
      removeEventListener('pagehide', gone)
      forget()
      gone()
    }
  }, [])
  return { state, stream: stream.current, start: () => void start(), stop: () => end('off') }
}
