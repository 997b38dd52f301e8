import { Shape } from '../../../components/Shape'
import type { Name } from '../../../i18n/name'
import type { Seat } from '../../../wire'

interface Props {
  text: string
  by: Seat
  from: Name
  day: string
}

/** A letter on its sheet, as it is read and printed. */
export function Sheet({ text, by, from, day }: Props) {
  return (
    <article class="letter" data-seat={by}>
      <p class="small soft">{day}</p>
      <div class="said" dir="auto">
        {text
          .split(/\n{2,}/)
          .filter(each => each.trim())
          .map((paragraph, n) => (
            <p class="kept-lines" key={`${n} ${paragraph}`}>
              {paragraph}
            </p>
          ))}
      </div>
      <p class="who">
        <Shape name={from} /> {from}
      </p>
    </article>
  )
}
