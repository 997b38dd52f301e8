/* The groups of a recovery code that are asked back. */

/** Three indexes of so many, in their order. */
export function threeOf(count: number, random: () => number = Math.random): number[] {
  const indexes = Array.from({ length: count }, (_, i) => i)
  const asked: number[] = []
  while (asked.length < 3) asked.push(indexes.splice(Math.floor(random() * indexes.length), 1)[0]!)
  return asked.sort((x, y) => x - y)
}

/** As the code itself is read: small letters too, I and L for 1, O for 0. */
export function sameGroup(typed: string, group: string): boolean {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return bare.replaceAll(/[IL]/g, '1').replaceAll('O', '0') === group
}

/** What each box holds once `text` was typed or pasted into the box `at`: of a whole code each takes its own group, of
 *  several groups one after another. */
export function intoBoxes(
  text: string,
  at: number,
  asked: readonly number[],
  count: number,
): Readonly<Record<number, string>> {
  const groups = text.replaceAll(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? []
  if (groups.length === count) return Object.fromEntries(asked.map(each => [each, groups[each]!]))
  if (groups.length < 2) return { [at]: text }
  const from = asked.slice(asked.indexOf(at))
  return Object.fromEntries(from.map((each, n) => [each, groups[n] ?? '']))
}
