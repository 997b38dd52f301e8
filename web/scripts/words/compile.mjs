/* Messages as the code that says them, and as the types of what they take. English says what a message is: a text, or a
   function of its values; a list with values in it is a function of them all. */
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { isYesNo, Message, read, screensOf } from './read.mjs'
import { saidFirst } from './said.mjs'

/** A module of a language's messages, all or those that come before the first screen: given how its numbers are counted
 *  and written, the catalogue; and where its lines begin. */
export function compile(language, part, messages = read) {
  const keeps = part === 'first' ? saidFirst() : () => true
  const each = screensOf('en')
    .map(screen => [screen, code(messages(language, screen), read('en', screen), screen, keeps)])
    .filter(([, made]) => made)
    .map(([screen, made]) => `${screen}:${made}`)
  return `export const dir = '${directionOf(language)}'
export default (count, number) => ({${each.join(',\n')}})`
}

function directionOf(language) {
  const locale = new Intl.Locale(language)
  return (locale.getTextInfo?.() ?? locale.textInfo).direction
}

function code(tree, english, path, keeps) {
  if (english instanceof Message || Array.isArray(english)) {
    if (!keeps(path)) return undefined
    return takenBy(english).size > 0 ? `v => ${said(tree)}` : said(tree)
  }
  const entries = Object.entries(english)
    .map(([key, under]) => [key, code(tree[key], under, `${path}.${key}`, keeps)])
    .filter(([, made]) => made)
    .map(([key, made]) => `${JSON.stringify(key)}:${made}`)
  return entries.length > 0 ? `{${entries.join(',')}}` : undefined
}

const said = tree => (tree instanceof Message ? sentence(tree.parsed) : `[${tree.map(said).join(',')}]`)

function sentence(elements, number) {
  if (elements.every(({ type }) => type === TYPE.literal))
    return JSON.stringify(elements.map(({ value }) => value).join(''))
  return `\`${elements.map(each => piece(each, number)).join('')}\``
}

function piece(element, number) {
  const value = `v.${element.value}`
  switch (element.type) {
    case TYPE.literal:
      return element.value.replace(/[`\\]|\$\{/g, '\\$&')
    case TYPE.argument:
      return `\${${value}}`
    case TYPE.number:
      return `\${number(${value})}`
    case TYPE.pound:
      return `\${number(${number})}`
    case TYPE.plural:
      return `\${count(${value},${forms(element, value)})}`
    case TYPE.select:
      if (isYesNo({ keys: Object.keys(element.options).filter(key => key !== 'other') }))
        return `\${${value}?${sentence(element.options.true.value, number)}:${sentence(element.options.other.value, number)}}`
      return `\${(f=>f[${value}]??f.other)(${forms(element, number)})}`
  }
}

const forms = ({ options }, number) =>
  `{${Object.entries(options).map(([key, { value }]) => `${JSON.stringify(key)}:${sentence(value, number)}`)}}`

/** What a message takes, or all messages of a list. */
export function takenBy(tree) {
  const all = new Map()
  for (const each of Array.isArray(tree) ? tree : [tree])
    for (const [name, { kind, keys }] of each.takes)
      all.set(name, { kind, keys: [...new Set([...(all.get(name)?.keys ?? []), ...keys])] })
  return all
}

const HEAD = `/* Made by \`npm run words\` from messages/: what each message takes. The build puts the compiled messages in its place. */
import type { Name } from './name'
`

export function types(languages) {
  const screens = screensOf('en').map(screen => `  readonly ${screen}: ${shape(read('en', screen), '  ')}\n`)
  return `${HEAD}
export type Language = ${languages.map(each => `'${each}'`).join(' | ')}
export type Count = (n: number, forms: Readonly<Record<string, string>> & { readonly other: string }) => string
interface Made {
  readonly dir: 'ltr' | 'rtl'
  readonly default: (count: Count, number: (n: number) => string) => Words
}
/** \`first\` has no more than what can be said before any screen but the start is there. */
export declare const words: Readonly<Record<Language, { first(): Promise<Made>; all(): Promise<Made> }>>
/** What each is called in itself. */
export declare const names: Readonly<Record<Language, string>>

export interface Words {
${screens.join('')}}
`
}

function shape(tree, indent) {
  if (tree instanceof Message || Array.isArray(tree)) {
    const result = Array.isArray(tree) ? 'readonly string[]' : 'string'
    const takes = [...takenBy(tree)].map(([name, of]) => `readonly ${name}: ${typeOf(of)}`)
    return takes.length > 0 ? `(values: { ${takes.join('; ')} }) => ${result}` : result
  }
  const inner = `${indent}  `
  const entries = Object.entries(tree).map(
    ([key, under]) =>
      `${inner}readonly ${/^[a-z_]\w*$/i.test(key) ? key : `'${key}'`}: ${shape(under, inner)}\n`,
  )
  return `{\n${entries.join('')}${indent}}`
}

function typeOf(of) {
  if (of.kind === 'name') return 'Name'
  if (of.kind === 'text') return 'string'
  if (of.kind === 'number') return 'number'
  return isYesNo(of) ? 'boolean' : [...of.keys, 'other'].map(key => `'${key}'`).join(' | ')
}
