import { Shape } from './Shape'

interface Props {
  /** Names of a and b; an absent one shows an open, dashed circle. */
  a?: string | undefined
  b?: string | undefined
  label: string
  size?: string
  apart?: string
}

/** The two shapes tell the story: apart, invited, near, touching. */
export function Pair({ a, b, label, size = 'min(5.5rem, 30vw)', apart = '.75rem' }: Props) {
  return (
    <div class="pair start" role="img" aria-label={label} style={{ '--size': size, '--apart': apart }}>
      <Shape seat="a" {...(a === undefined ? { state: 'waiting' as const } : { name: a })} />
      <Shape seat="b" {...(b === undefined ? { state: 'waiting' as const } : { name: b })} />
    </div>
  )
}
