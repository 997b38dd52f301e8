/* Light, dark, or as the device has it. */
import { inBrowser } from './stored'

export type Theme = 'system' | 'light' | 'dark'

const KEY = 'theme'

export function theme(): Theme {
  const kept = inBrowser.get(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function setTheme(to: Theme): void {
  inBrowser.set(KEY, to === 'system' ? undefined : to)
  applyTheme()
}

export function applyTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}
