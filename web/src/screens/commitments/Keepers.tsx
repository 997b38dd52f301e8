import { useName } from '../../app/hooks'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import type { Keeper } from '../../wire'

/** The shape of who keeps it, or both shapes together; the names are there for a screen reader. */
export function Keepers({ keeper }: { keeper: Keeper }) {
  const [a, b] = [useName('a'), useName('b')]
  return (
    <span class="duo">
      {keeper !== 'b' && <Shape seat="a" name={a} />}
      {keeper !== 'a' && <Shape seat="b" name={b} />}
      <span class="hidden">{keeper === 'both' ? t.commitments.both : keeper === 'a' ? a : b}: </span>
    </span>
  )
}
