import { Choice } from '../../../components/Choice'
import { DayField } from '../../../components/DayField'
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
          <DayField label={say.from} value={own.from} onInput={from => onOwn({ ...own, from })} />
          <DayField
            label={say.to}
            value={own.to}
            onInput={to => onOwn({ ...own, to })}
            error={wrong ? say.wrongPeriod : undefined}
          />
        </div>
      )}
    </div>
  )
}
