/* The messages of src/i18n/messages: <language>/<screen>.json, ICU MessageFormat, nested by key. A list is an array. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

export const FOLDER = fileURLToPath(new URL('../../src/i18n/messages', import.meta.url))

/** The first is the one that the others are held to. */
export const LANGUAGES = ['en', ...readdirSync(FOLDER).filter(language => language !== 'en')]

/** A placeholder of one of these names is a person's name: it takes an isolated one alone. */
const PEOPLE = ['name', 'names', 'me', 'other', 'by']

export const fileOf = (language, screen, folder = FOLDER) => `${folder}/${language}/${screen}.json`
export const screensOf = (language, folder = FOLDER) =>
  readdirSync(`${folder}/${language}`).map(file => file.replace(/\.json$/, ''))

/** A tree of { text, parsed, takes }, each with what it takes: name → { kind, keys }. */
export const read = (language, screen, folder = FOLDER) =>
  grow(JSON.parse(readFileSync(fileOf(language, screen, folder), 'utf8')))

function grow(of) {
  if (Array.isArray(of)) return of.map(grow)
  if (typeof of === 'object' && of !== null)
    return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, grow(value)]))
  return message(of)
}

function message(text) {
  const takes = new Map()
  try {
    if (typeof text !== 'string') throw new Error('neither a text, a list nor an object')
    const parsed = parse(text, { ignoreTag: true, requiresOtherClause: true })
    collect(parsed, takes)
    return new Message(text, parsed, takes)
  } catch (wrong) {
    return new Message(String(text), [], takes, wrong.message)
  }
}

export class Message {
  constructor(text, parsed, takes, wrong) {
    Object.assign(this, { text, parsed, takes, wrong })
  }
}

function collect(elements, takes) {
  for (const each of elements) {
    const kind = kindOf(each)
    if (!kind) continue
    const known = takes.get(each.value)
    if (known && known.kind !== kind) throw new Error(`{${each.value}} is a ${known.kind} and a ${kind}`)
    const keys = Object.keys(each.options ?? {}).filter(key => key !== 'other')
    takes.set(each.value, { kind, keys: [...new Set([...(known?.keys ?? []), ...keys])] })
    for (const { value } of Object.values(each.options ?? {})) collect(value, takes)
  }
}

function kindOf(element) {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return undefined
    case TYPE.argument:
      return PEOPLE.includes(element.value) ? 'name' : 'text'
    case TYPE.number:
      if (element.style) break
      return 'number'
    case TYPE.plural:
      if (element.pluralType !== 'cardinal' || element.offset) break
      return 'number'
    case TYPE.select:
      return 'choice'
  }
  throw new Error(
    `{${element.value}}: only {x}, {x, number}, {x, plural, …} and {x, select, …} are known here`,
  )
}

/** Over each message of a tree, by its path. */
export function* leaves(tree, path = []) {
  if (tree instanceof Message) yield [path.join('.'), tree]
  else for (const [key, value] of Object.entries(tree)) yield* leaves(value, [...path, key])
}

export const isYesNo = ({ keys }) => keys.length === 1 && keys[0] === 'true'
