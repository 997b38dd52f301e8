import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useName, useSpace, useZone } from '../../../app/hooks'
import { DayField } from '../../../components/DayField'
import { Field } from '../../../components/Field'
import { t } from '../../../i18n'
import { dayAndTime, timeOfDay, zoneCity } from '../../../i18n/time'
import { addDays, dayOf, sameClock } from '../../../model/day'
import { meant } from '../../../model/free'
import { hasRoom } from '../../../model/request'
import { isDay } from '../../../sync/bounds'

interface Props {
  slots: readonly number[]
  agreed: number | undefined
  onAdd: (at: number) => void
}

/** A day and a time by hand: the quickest way, and enough on its own. */
export function AddTime({ slots, agreed, onAdd }: Props) {
  const { seat, now } = useSpace()
  const zone = useZone(seat)
  const today = dayOf(now(), zone)
  const [day, setDay] = useState(() => addDays(today, 1))
  const [time, setTime] = useState('19:00')
  const [tried, setTried] = useState(false)
  const say = t.request.when
  const means = isDay(day) && /^\d\d:\d\d/.test(time) ? meant(day, time.slice(0, 5), zone) : undefined
  const full = !hasRoom(slots)
  const wrong = !means
    ? say.unclear
    : means.at <= now()
      ? say.past
      : means.at === agreed
        ? say.stands
        : slots.includes(means.at)
          ? say.twin
          : undefined
  const add = (event: Event) => {
    event.preventDefault()
    setTried(wrong !== undefined)
    if (means && !wrong && !full) onAdd(means.at)
  }
  return (
    <form class="section add-time" noValidate onSubmit={add} aria-labelledby="add-time">
      <h2 id="add-time">{say.add}</h2>
      <div class="day-time">
        <DayField
          label={say.day}
          min={today}
          value={day}
          onInput={chosen => {
            setDay(chosen)
            setTried(false)
          }}
        />
        <Field label={say.time}>
          {({ id }) => (
            <input
              id={id}
              type="time"
              value={time}
              onInput={event => {
                setTime(event.currentTarget.value)
                setTried(false)
              }}
            />
          )}
        </Field>
      </div>
      <div role="status" class="small soft">
        {means && <There {...means} />}
      </div>
      <p role="alert" class="small wrong">
        {tried ? wrong : null}
      </p>
      <button class="act-2" type="submit" disabled={full}>
        <Plus class="icon" aria-hidden="true" />
        {say.addIt}
      </button>
      {full && <p class="small soft">{say.full}</p>}
    </form>
  )
}

function There({ at, odd }: { at: number; odd?: 'skipped' | 'twice' }) {
  const { seat, other } = useSpace()
  const [mine, theirs] = [useZone(seat), useZone(other)]
  const name = useName(other)
  const say = t.request.when
  const clock = dayOf(at, mine) === dayOf(at, theirs) ? timeOfDay(at, theirs) : dayAndTime(at, theirs)
  return (
    <>
      {!sameClock(at, mine, theirs) && <p>{say.there({ clock, name, city: zoneCity(theirs) })}</p>}
      {odd === 'skipped' && <p>{say.skipped({ clock: timeOfDay(at, mine) })}</p>}
      {odd === 'twice' && <p>{say.twice}</p>}
    </>
  )
}
