/* The language of this device: as chosen on it, or else as it has it. */
import { effect } from '@preact/signals-core'
import { isLanguage, type Language, language, nearest, speak } from '../i18n'
import { direction } from '../i18n/direction'
import { inBrowser } from './stored'

const KEY = 'language'

export function ownLanguage(): Language {
  const chosen = inBrowser.get(KEY)
  return isLanguage(chosen) ? chosen : nearest(navigator.languages ?? [])
}

/** Kept once it is spoken. Rejects where its words do not come. */
export async function chooseLanguage(to: Language): Promise<void> {
  await speak(to)
  inBrowser.set(KEY, to)
}

/** The page is marked as being in the language that is spoken, and another tab's choice is spoken here as well. */
export function followLanguage(root: HTMLElement): void {
  effect(() => {
    root.lang = language.value
    root.dir = direction.value
  })
  addEventListener('storage', ({ key }) => {
    if (key === KEY) speak(ownLanguage()).catch(() => {}) // offline: from the next visit on
  })
}
