import { useId, useState } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { LIMITS } from '../../../wire'

interface Props {
  taken: ReadonlySet<number> | undefined
  onRead: (taken: ReadonlySet<number> | undefined) => void
}

type State = 'wrong' | 'partly' | 'empty' | undefined

/** Reads one's own calendar file on this device and darkens what is taken. It is gone with the screen. */
export function OwnCalendar({ taken, onRead }: Props) {
  const { seat, now } = useSpace()
  const zone = useZone(seat)
  const id = useId()
  const [state, setState] = useState<State>()
  const say = t.request.paint.calendar
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    try {
      const { MOST_BYTES, takenIn, weeksFrom } = await import('./calendar')
      if (file.size > MOST_BYTES) throw new RangeError('larger than a calendar')
      const read = takenIn(await file.text(), weeksFrom(now(), zone, LIMITS.freeAhead), zone)
      onRead(read.file === 'empty' ? undefined : read.quarters)
      setState(read.file === 'whole' ? undefined : read.file)
    } catch {
      onRead(undefined)
      setState('wrong')
    }
    input.value = '' // nothing of the file stays, its name neither
  }
  return (
    <div class="flow own-calendar">
      <label class="label" for={id}>
        {say.title}
      </label>
      <input
        id={id}
        type="file"
        accept=".ics,text/calendar"
        aria-describedby={`${id}-hint`}
        onChange={event => void read(event.currentTarget)}
      />
      <p class="small soft" id={`${id}-hint`}>
        {say.hint}
      </p>
      <p class="small" role="status">
        {state === 'wrong' || state === 'empty'
          ? say[state]
          : taken && (taken.size > 0 ? say.read : say.nothing)}
        {taken && state === 'partly' && ` ${say.partly}`}
      </p>
      {taken && (
        <button class="act-3 small" type="button" onClick={() => onRead(undefined)}>
          {say.forget}
        </button>
      )}
    </div>
  )
}
