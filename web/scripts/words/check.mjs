/* What is wrong with the messages of a language, a line each: missing or surplus beside English, not ICU, other values
   than English has, a form of a plural that the language needs and does not have. */
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { FOLDER, LANGUAGES, leaves, read, screensOf } from './read.mjs'

export const wrongIn = (languages = LANGUAGES, folder = FOLDER) =>
  languages.flatMap(language => screens(language, folder))

function screens(language, folder) {
  const [there, english] = [screensOf(language, folder), screensOf('en', folder)]
  return [
    ...english.filter(each => !there.includes(each)).map(each => `${language}/${each}.json is missing`),
    ...there
      .filter(each => !english.includes(each))
      .map(each => `${language}/${each}.json: English has no such file`),
    ...there.filter(each => english.includes(each)).flatMap(each => screen(language, each, folder)),
  ]
}

function screen(language, name, folder) {
  try {
    return beside(language, name, read(language, name, folder), folder)
  } catch (wrong) {
    return [`${language}/${name}.json is not JSON: ${wrong.message}`]
  }
}

function beside(language, name, tree, folder) {
  const own = new Map(leaves(tree))
  const english = new Map(leaves(read('en', name, folder)))
  const at = path => `${language}/${name}.json ${path}`
  return [
    ...[...english.keys()].filter(path => !own.has(path)).map(path => `${at(path)}: missing`),
    ...[...own.keys()]
      .filter(path => !english.has(path))
      .map(path => `${at(path)}: English has no such message`),
    ...[...own].flatMap(([path, message]) =>
      message.wrong
        ? [`${at(path)}: ${message.wrong}`]
        : [...values(message, english.get(path)), ...plurals(language, message.parsed)].map(
            wrong => `${at(path)}: ${wrong}`,
          ),
    ),
  ]
}

function values(message, english) {
  if (!english || english === message) return []
  const wrong = []
  if (english.text.trim() !== '' && message.text.trim() === '') wrong.push('empty')
  for (const [name, { kind }] of english.takes)
    if (!message.takes.has(name) && kind !== 'choice') wrong.push(`{${name}} is missing`)
  for (const [name, { kind, keys }] of message.takes) {
    const known = english.takes.get(name)
    if (!known) wrong.push(`{${name}} is not among what English has: ${[...english.takes.keys()].join(', ')}`)
    else if (known.kind !== kind) wrong.push(`{${name}} is a ${kind}, where English has a ${known.kind}`)
    else if (kind === 'choice')
      for (const key of keys) if (!known.keys.includes(key)) wrong.push(`{${name}} is never “${key}”`)
  }
  return wrong
}

/** Numbers that are met here: a form that only millions need, as in Spanish, may be left out. */
const COUNTED = Array.from({ length: 1_001 }, (_, n) => n)

function plurals(language, elements) {
  return elements.flatMap(element => {
    const options = Object.entries(element.options ?? {})
    const under = options.flatMap(([, { value }]) => plurals(language, value))
    if (element.type !== TYPE.plural) return under
    const rules = new Intl.PluralRules(language)
    const has = options.map(([key]) => key)
    const needed = new Set(COUNTED.filter(n => !has.includes(`=${n}`)).map(n => rules.select(n)))
    const known = rules.resolvedOptions().pluralCategories
    return [
      ...under,
      ...[...needed].filter(each => !has.includes(each)).map(each => `{${element.value}} needs “${each}”`),
      ...has
        .filter(each => !each.startsWith('=') && !known.includes(each))
        .map(each => `{${element.value}} has “${each}”, which ${language} does not know`),
    ]
  })
}
