import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'

/** A component that the start does not wait for. Returns the hook that gives it once it is wanted and has come. */
export function later<P>(load: () => Promise<FunctionComponent<P>>) {
  const came = signal<FunctionComponent<P> | undefined>(undefined)
  return function useLater(wanted: boolean): FunctionComponent<P> | undefined {
    useEffect(() => {
      if (!wanted || came.peek()) return
      load().then(
        component => (came.value = component),
        () => {}, // offline: the next screen asks again
      )
    }, [wanted])
    return came.value
  }
}
