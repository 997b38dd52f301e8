import { effect } from '@preact/signals-core'
import { language } from '../i18n'
import { GUISE, type Guise, guise } from './guise'
import { inBrowser } from './stored'

export function choose(as: Guise): void {
  inBrowser.set(GUISE, as === 'amends' ? undefined : as)
  guise.value = as
}

/** The system takes name and icon from what the page links to, which follows the name chosen and the language. */
export const wearAlways = (): (() => void) => effect(wear)

function wear(): void {
  const as = guise.value
  link('manifest', `/${as}.${language.value}.webmanifest`)
  link('apple-touch-icon', `/icons/${as}-touch.png`)
  link('icon', `/icons/${as}-192.png`)
}

function link(rel: string, href: string): void {
  const found = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`)
  found?.removeAttribute('type')
  if (found) found.href = href
}
