/* What this tab sends and plays of two who hear each other, if they do. It ends before anything else does: a time-out, the
   end of a talk and leaving the page call `hush` first. */
import { signal } from '@preact/signals'
import type { Sound } from '../sound'

export const hearing = signal<Sound | undefined>(undefined)

/** When it returns, nothing is heard or sent any more. Never fails, since what comes after it must not wait. */
export function hush(): void {
  try {
    hearing.peek()?.stop()
  } catch (cause) {
    console.error(cause)
  }
  hearing.value = undefined
}
