import { signal } from '@preact/signals'

/** An offer was just taken back, and nothing of it is left to say so. */
export const takenBack = signal(false)
