import type { ComponentChildren } from 'preact'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ComponentChildren
  disabled?: boolean
}

export function Tick({ checked, onChange, children, disabled = false }: Props) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
