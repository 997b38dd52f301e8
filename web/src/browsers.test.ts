/* What BROWSERS.md says, held to the code: nothing asks for a browser's name, and each guard that it names is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const NAMES =
  /\buserAgent(?:Data)?\b|\bapp(?:Name|Version|CodeName)\b|\bnavigator\s*\??\.?\s*\[?['"]?(?:vendor|platform|product|oscpu)/i
/** A pattern that looks behind stops the whole file that it is in; arrays that are copied so stop what runs. */
const SINCE_2023 = /\(\?<[=!]|\.to(?:Sorted|Reversed|Spliced)\(/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.(ts|tsx|css)$/.test(path) && !/\.(test|setup|gen)\./.test(path))
  .map(path => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('no browser is asked for its name', () => {
  for (const asks of [
    'navigator.userAgent',
    "navigator['vendor']",
    'navigator.userAgentData',
    'navigator?.platform',
  ])
    expect(asks).toMatch(NAMES)
  expect(having(NAMES)).toEqual([])
})

test('what older browsers stop at is where only hints are lost', () => {
  expect(having(SINCE_2023).filter(path => !path.startsWith('hints/'))).toEqual([])
})

test('each guard in BROWSERS.md stands in the file that it names', () => {
  const rows = readFileSync('src/BROWSERS.md', 'utf8').match(/^\| .+\|$/gm) ?? []
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows.slice(2)) {
    const guards = [...(row.split(' | ').at(-1) ?? '').matchAll(/`([\w/]+\.\w+)`: `([^`]+)`/g)]
    expect(guards, row).not.toEqual([])
    for (const [, path, guard] of guards)
      expect(files.find(file => file.path === path)?.text, path).toContain(guard)
  }
})
