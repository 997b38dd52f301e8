import { signal } from '@preact/signals-core'

/** Where the lines of the language in use begin. */
export const direction = signal<'ltr' | 'rtl'>('ltr')
