import { useEffect } from 'preact/hooks'

/** Keeps the screen from sleeping while the component is shown: what lies there untouched is being read or heard. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let shown = true
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      navigator.wakeLock?.request('screen').then(
        got => {
          if (shown) lock = got
          else void got.release()
        },
        () => {},
      )
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      shown = false
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
