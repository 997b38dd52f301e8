/* Which messages the files of src/ say. Each is read for `t.<screen>.<key>…`, also through what was named after a part of
   it; where a part is passed on as a whole, or a key is not written out, all below counts as said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { leaves, read, screensOf } from './read.mjs'

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url))
/** What a visit needs before anything is shown, and the screens that a first one begins with. */
const START = ['main.tsx', 'screens/start/index.tsx', 'screens/join/index.tsx']

export function unused() {
  const files = readdirSync(SOURCES, { recursive: true }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.|\.gen\./.test(file) && !file.startsWith('i18n/index'),
  )
  const isSaid = saidIn([...files, '../scripts/manifests.ts'].map(file => parsed(`${SOURCES}/${file}`)))
  return screensOf('en').flatMap(screen =>
    [...leaves(read('en', screen))]
      .map(([path]) => `${screen}.${path}`)
      .filter(path => !isSaid(path))
      .map(path => `${path}: nothing says it`),
  )
}

/** Whether a message may be said before any other screen than these is loaded. */
export function saidFirst() {
  const reached = new Map()
  for (const file of START) reach(`${SOURCES}/${file}`, reached)
  return saidIn([...reached.values()])
}

function reach(file, reached) {
  if (reached.has(file)) return
  const program = parsed(file)
  reached.set(file, program)
  for (const node of program.body) {
    if (!node.source || node.importKind === 'type' || node.exportKind === 'type') continue
    const to = resolve(dirname(file), node.source.value)
    const found = ['.ts', '.tsx', '/index.ts', '/index.tsx'].map(end => to + end).find(existsSync)
    if (found && node.source.value.startsWith('.')) reach(found, reached)
  }
}

const parsed = file => parseSync(file, readFileSync(file, 'utf8')).program

function saidIn(programs) {
  const said = new Set()
  for (const program of programs) new Reader(said).program(program)
  const all = [...said].map(path => `${path}.`)
  return path => all.some(each => `${path}.`.startsWith(each) || each.startsWith(listOf(path)))
}

/** A list is said where something is done with it: `signs.map`. */
const listOf = path => `${path.replace(/\.\d+$/, '')}.`

class Reader {
  /** Names for parts of the catalogue, of this file: one name may stand for several, in several functions. */
  #named = new Map([['t', new Set([''])]])
  #said

  constructor(said) {
    this.#said = said
  }

  program(program) {
    // Names may stand on names: until nothing new is named.
    for (let size = -1; size !== this.#size(); ) {
      size = this.#size()
      walk(program, node => this.#name(node))
    }
    walk(program, (node, parent, key) => this.#say(node, parent, key))
  }

  #size() {
    return [...this.#named.values()].reduce((sum, paths) => sum + paths.size, 0)
  }

  #name(node) {
    if (node.type !== 'VariableDeclarator' || !node.init) return
    for (const path of this.#pathsOf(node.init)) this.#bind(node.id, path)
  }

  #bind(pattern, path) {
    if (pattern.type === 'Identifier') {
      const paths = this.#named.get(pattern.name) ?? new Set()
      this.#named.set(pattern.name, paths.add(path))
    } else if (pattern.type === 'ObjectPattern')
      for (const each of pattern.properties)
        if (each.type === 'Property') this.#bind(each.value, joined(path, each.key.name ?? each.key.value))
  }

  /** What an expression may stand for. */
  #pathsOf(node) {
    switch (node?.type) {
      case 'Identifier':
        return [...(this.#named.get(node.name) ?? [])]
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        return this.#pathsOf(node.expression)
      case 'ConditionalExpression':
        return [...this.#pathsOf(node.consequent), ...this.#pathsOf(node.alternate)]
      case 'MemberExpression':
        if (node.computed) return []
        return this.#pathsOf(node.object).map(path => joined(path, node.property.name))
      default:
        return []
    }
  }

  /** Said: the longest of a chain. The whole of the catalogue is never meant. */
  #say(node, parent, key) {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return
    if (parent.type === 'MemberExpression' && key === 'object' && !parent.computed) return
    if (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) return
    if (parent.type === 'Property' && key === 'key' && !parent.computed) return
    if (parent.type === 'VariableDeclarator') return
    for (const path of this.#pathsOf(node)) if (path) this.#said.add(path)
  }
}

const joined = (path, key) => (path ? `${path}.${key}` : String(key))

function walk(node, visit, parent = {}, key = '') {
  if (Array.isArray(node)) for (const each of node) walk(each, visit, parent, key)
  else if (node && typeof node.type === 'string') {
    visit(node, parent, key)
    for (const [under, value] of Object.entries(node))
      if (typeof value === 'object') walk(value, visit, node, under)
  }
}
