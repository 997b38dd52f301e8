/* Light, dark, or as the device has it. */

export type Theme = 'system' | 'light' | 'dark'

const KEY = 'theme'

export function theme(): Theme {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function setTheme(to: Theme): void {
  if (to === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, to)
  applyTheme()
}

export function applyTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}
