import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { t } from '../../../i18n'
import type { Window } from '../../../model/day'
import type { Choice as Which } from '../../../model/summary'

interface Props {
  choice: Which
  onChoice: (choice: Which) => void
  own: Window
  onOwn: (own: Window) => void
  wrong: boolean
}

const ALL: readonly Which[] = ['month', 'quarter', 'all', 'own']

export function PeriodChoice({ choice, onChoice, own, onOwn, wrong }: Props) {
  const say = t.path.paper
  return (
    <div class="flow">
      <Choice
        legend={say.period}
        value={choice}
        onChange={onChoice}
        options={ALL.map(value => ({ value, label: say.periods[value] }))}
      />
      {choice === 'own' && (
        <div class="days">
          <Day label={say.from} value={own.from} onChange={from => onOwn({ ...own, from })} />
          <Day
            label={say.to}
            value={own.to}
            onChange={to => onOwn({ ...own, to })}
            error={wrong ? say.wrongPeriod : undefined}
          />
        </div>
      )}
    </div>
  )
}

interface DayProps {
  label: string
  value: string
  onChange: (day: string) => void
  error?: string | undefined
}

function Day({ label, value, onChange, error }: DayProps) {
  return (
    <Field label={label} error={error}>
      {control => (
        <input
          id={control.id}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          type="date"
          value={value}
          onInput={event => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
