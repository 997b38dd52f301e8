/* A screen's styles come when it is first opened, and stay: none of its rules may fit another screen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = new URL('../screens', import.meta.url).pathname
const SHARED = new URL('../components', import.meta.url).pathname

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))

/** The classes that the components below a folder give. */
function classesIn(folder: string): Set<string> {
  const found = new Set<string>()
  for (const file of files(folder, '.tsx'))
    for (const [, plain, made = ''] of readFileSync(file, 'utf8').matchAll(
      /\bclass=(?:"([^"]*)"|\{([^}]*)\})/g,
    ))
      for (const text of plain === undefined ? (made.match(/['"`][^'"`]*['"`]/g) ?? []) : [plain])
        for (const name of text.match(/[\w-]+/g) ?? []) found.add(name)
  return found
}

/** Each selector of a stylesheet alone. */
function selectorsOf(css: string): string[] {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{[^{}]*\}/g)
  return [...rules]
    .flatMap(([, list = '']) => list.trim().split(/,(?![^(]*(?:\([^)]*\)[^)]*)*\))/))
    .map(each => each.trim())
}

const screens = readdirSync(SCREENS)
const shared = classesIn(SHARED)
const used = new Map(screens.map(screen => [screen, classesIn(join(SCREENS, screen))]))

test.each(screens)('the styles of %s stay its own', screen => {
  const leaks = files(join(SCREENS, screen), '.css').flatMap(file =>
    selectorsOf(readFileSync(file, 'utf8')).flatMap(selector => {
      if (/^(from|to|[\d.%, ]+)$|^@/.test(selector)) return []
      const classes = [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name)
      const also = screens.filter(
        other => other !== screen && classes.every(name => shared.has(name) || used.get(other)?.has(name)),
      )
      return also.length > 0 ? [`${selector}  also in ${also.join(', ')}`] : []
    }),
  )
  expect(leaks).toEqual([])
})
