/* The manifests of the installed app, one for each name that it can bear and each language. They share one id: to choose
   another name makes no second app. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { fileOf, LANGUAGES } from './words/read.mjs'

const SHOTS = {
  speaking: { sizes: '663x1428', form_factor: 'narrow' },
  agreed: { sizes: '663x1428', form_factor: 'narrow' },
  home: { sizes: '1280x800', form_factor: 'wide' },
} as const
const PAPER = '#f7f5f0'
const GUISES = ['amends', 'notes', 'calendar']

interface Words {
  readonly common: { readonly names: Readonly<Record<string, string>> }
  readonly device: { readonly installed: Readonly<Record<string, Said>> }
}
interface Said {
  readonly description: string
  readonly shortcuts: Readonly<Record<string, string>>
  readonly shots?: Readonly<Record<string, string>>
}

const wordsOf = (language: string): Words => {
  const read = (screen: string) => JSON.parse(readFileSync(fileOf(language, screen), 'utf8'))
  return { common: read('common'), device: read('device') }
}

const png = (src: string, sizes: string) => ({ src, sizes, type: 'image/png' })

function manifest(guise: string, language: string): object {
  const t = wordsOf(language)
  const name = t.common.names[guise]
  const { description, shortcuts, shots } = t.device.installed[guise]!
  const icon = png(`/icons/${guise}-192.png`, '192x192')
  return {
    id: '/',
    name,
    short_name: name,
    description,
    lang: language,
    dir: 'ltr',
    start_url: '/home',
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      icon,
      png(`/icons/${guise}-512.png`, '512x512'),
      { ...png(`/icons/${guise}-whole.png`, '512x512'), purpose: 'maskable' },
    ],
    shortcuts: Object.entries(shortcuts).map(([place, label]) => ({
      name: label,
      url: `/${place}`,
      icons: [icon],
    })),
    ...(shots && {
      screenshots: Object.entries(SHOTS).map(([shot, { sizes, form_factor }]) => ({
        ...png(`/screenshots/${shot}.png`, sizes),
        form_factor,
        label: shots[shot],
      })),
    }),
  }
}

export const manifests: Plugin = {
  name: 'manifests',
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName, source })
    for (const language of LANGUAGES)
      for (const guise of GUISES)
        emit(`${guise}.${language}.webmanifest`, `${JSON.stringify(manifest(guise, language), null, 1)}\n`)
    for (const shot of Object.keys(SHOTS))
      emit(`screenshots/${shot}.png`, readFileSync(`e2e/shots/${shot}.png`))
  },
}
