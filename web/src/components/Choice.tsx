import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Option<V extends string | number> {
  readonly value: V
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
}

interface Props<V extends string | number> {
  legend: ComponentChildren
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** Side by side instead of below each other. */
  row?: boolean
  hint?: ComponentChildren
  /** Another choice is on its way: nothing can be chosen until it is there. */
  disabled?: boolean
}

/** One of a few. All look the same: none is the right answer. */
export function Choice<V extends string | number>(props: Props<V>) {
  const { legend, options, value, onChange, row, hint, disabled } = props
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend class="label">{legend}</legend>
      {hint && <p class="small soft">{hint}</p>}
      <div class={row ? 'choices row' : 'choices'}>
        {options.map(option => (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <b>{option.label}</b>
            {option.hint && <span class="small soft">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
