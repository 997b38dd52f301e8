/* The groups of a recovery code that are asked back. */
import { bareCode } from '../../../crypto/recovery'

/** Three indexes of so many, in their order. */
export function threeOf(count: number, random: () => number = Math.random): number[] {
  const indexes = Array.from({ length: count }, (_, i) => i)
  const asked: number[] = []
  while (asked.length < 3) asked.push(indexes.splice(Math.floor(random() * indexes.length), 1)[0]!)
  return asked.sort((x, y) => x - y)
}

/** Read as the code itself is. */
export const sameGroup = (typed: string, group: string): boolean => bareCode(typed) === group

/** What each box holds once `text` was typed or pasted into the box `at`: of a whole code each takes its own group, of
 *  several groups one after another. */
export function intoBoxes(
  text: string,
  at: number,
  asked: readonly number[],
  count: number,
): Readonly<Record<number, string>> {
  const groups = bareCode(text).match(/.{1,4}/g) ?? []
  if (groups.length === count) return Object.fromEntries(asked.map(each => [each, groups[each]!]))
  if (groups.length < 2) return { [at]: text }
  const from = asked.slice(asked.indexOf(at))
  return Object.fromEntries(from.map((each, n) => [each, groups[n] ?? '']))
}
