/* The order in which things came. The server's moments never fall, but they stand still for as long as its clock went
   back: of one moment the versions tell. */
import type { With } from '../wire'

type Came<E> = (x: With<E>, y: With<E>) => number

export const oldestFirst =
  <E extends { readonly v: number }>(at: (it: E) => number): Came<E> =>
  (x, y) =>
    at(x.it) - at(y.it) || x.it.v - y.it.v

export const newestFirst = <E extends { readonly v: number }>(at: (it: E) => number): Came<E> => {
  const before = oldestFirst(at)
  return (x, y) => before(y, x)
}
