import { useName, useSpace } from '../app/hooks'
import { t } from '../i18n'
import type { Seat } from '../wire'
import { Shape } from './Shape'

/** Shape, initial and name together. One's own seat reads "You" unless `named`. */
export function Who({ seat, named = false }: { seat: Seat; named?: boolean }) {
  const { seat: mine } = useSpace()
  const name = useName(seat)
  return (
    <span class="who" data-seat={seat}>
      <Shape name={name} /> {seat === mine && !named ? t.common.you : name}
    </span>
  )
}
