import { Choice as Radio } from '../../components/Choice'
import { DayField } from '../../components/DayField'
import { Field } from '../../components/Field'
import { locale, t } from '../../i18n'
import { listed } from '../../i18n/name'
import { weekdayName } from '../../i18n/rhythm'
import { dayName } from '../../i18n/time'
import { type Choice, EVERY_MONTH, type missingIn, type Often, WEEKDAYS } from '../../model/often'
import { nextDays } from '../../model/rhythm'
import type { Rhythm } from '../../wire'

interface Props {
  choice: Choice
  /** As it would be offered. */
  rhythm: Rhythm
  from: string
  today: string
  onChange: (choice: Choice) => void
  /** What has to be chosen still, once that is said. */
  missing: ReturnType<typeof missingIn>
}

const OFTEN: readonly Often[] = ['once', 'daily', 'weekly', 'monthly']

/** When it is kept: once by a day, daily, on chosen weekdays every n weeks, or on a day of the month. */
export function RhythmFields({ choice, rhythm, from, today, onChange, missing }: Props) {
  const say = t.commitments.form
  const next = rhythm.rrule ? nextDays(rhythm, today, 3) : []
  const set = (part: Partial<Choice>) => onChange({ ...choice, ...part })
  return (
    <>
      <Radio
        legend={say.rhythm}
        row
        value={choice.often}
        onChange={often => set({ often })}
        options={OFTEN.map(value => ({ value, label: say[value] }))}
      />
      {choice.often === 'once' && (
        <DayField
          label={say.by}
          min={from}
          value={choice.by}
          onInput={by => set({ by })}
          error={missing === 'by' ? say.noBy : undefined}
        />
      )}
      {choice.often === 'weekly' && (
        <Weekly choice={choice} set={set} error={missing === 'days' ? say.noDay : undefined} />
      )}
      {choice.often === 'monthly' && (
        <Field label={say.monthDay}>
          {control => (
            <select
              id={control.id}
              value={choice.monthDay > EVERY_MONTH ? -1 : choice.monthDay}
              onChange={event => set({ monthDay: Number(event.currentTarget.value) })}
            >
              {Array.from({ length: EVERY_MONTH }, (_, i) => (
                <option key={i} value={i + 1}>
                  {i + 1}
                </option>
              ))}
              <option value={-1}>{say.lastDay}</option>
            </select>
          )}
        </Field>
      )}
      <p class="small soft" role="status">
        {next.length > 0 &&
          say.next({
            days: listed(
              next.map(day => dayName(day, NEXT)),
              locale(),
            ),
          })}
      </p>
    </>
  )
}

const NEXT = { weekday: 'long', day: 'numeric', month: 'long' } as const

function Weekly({
  choice,
  set,
  error,
}: {
  choice: Choice
  set: (part: Partial<Choice>) => void
  error: string | undefined
}) {
  const say = t.commitments.form
  return (
    <>
      <fieldset class="field">
        <legend class="label">{say.weekdays}</legend>
        <div class="weekdays choices row">
          {WEEKDAYS.map(day => (
            <label class="choice" key={day}>
              <input
                type="checkbox"
                checked={choice.days.includes(day)}
                onChange={event =>
                  set({
                    days: event.currentTarget.checked
                      ? [...choice.days, day]
                      : choice.days.filter(d => d !== day),
                  })
                }
              />
              <b aria-hidden="true">{weekdayName(day, 'short')}</b>
              <span class="hidden">{weekdayName(day)}</span>
            </label>
          ))}
        </div>
        <p class="error small" role="alert">
          {error}
        </p>
      </fieldset>
      <Field label={say.interval}>
        {control => (
          <select
            id={control.id}
            value={choice.every}
            onChange={event => set({ every: Number(event.currentTarget.value) })}
          >
            {[1, 2, 3, 4, 6, 8].map(n => (
              <option key={n} value={n}>
                {n === 1 ? say.everyWeek : say.everyN({ n })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
