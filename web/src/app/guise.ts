/* The name and icon that the app bears on this device: its own, or ones that say nothing to who sees them. */
import { signal } from '@preact/signals'
import { t } from '../i18n'
import { inBrowser } from './stored'

export type Guise = keyof typeof t.common.names

export const GUISE = 'guise'

const kept = inBrowser.get(GUISE)
export const guise = signal<Guise>(kept === 'notes' || kept === 'calendar' ? kept : 'amends')

/** What a screen is called in the title of the window. */
export const titled = (page: string): string => t.common.title({ page, app: t.common.names[guise.value] })
