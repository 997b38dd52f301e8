import { useName, useSpace, useZone } from '../../../app/hooks'
import { Go } from '../../../components/Go'
import { useMore } from '../../../components/useMore'
import { t } from '../../../i18n'
import { dayAndMonth } from '../../../i18n/time'
import { newestFirst } from '../../../model/order'
import type { Letter, With } from '../../../wire'

/** The letters that each left, or some of them. Nothing says whether one was opened. */
export function LetterRows({ only = () => true }: { only?: (letter: With<Letter>) => boolean }) {
  const { shared, seat, other } = useSpace()
  const name = useName(other)
  const zone = useZone(seat)
  const letters = shared
    .all('letter')
    .filter(only)
    .sort(newestFirst(it => it.at))
  const { shown, more } = useMore(letters.length, 10)
  const say = t.prepare.letters
  return (
    <>
      {letters.slice(0, shown).map(({ id, it }) => (
        <Go
          key={id}
          to={`/prepare/letters/${id}`}
          label={it.by === seat ? say.to({ name }) : say.from({ name })}
          hint={say.on({ day: dayAndMonth(it.at, zone) })}
        />
      ))}
      {more}
    </>
  )
}
