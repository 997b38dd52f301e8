import { t } from '../i18n'
import { deviceZone } from '../i18n/time'
import { Field } from './Field'

interface Props {
  value: string
  onChange: (zone: string) => void
  hint?: string
  error?: string | undefined
}

/** All zones that this browser knows, the chosen one first of all to be seen; an empty value is still to be chosen. */
export function ZoneSelect({ value, onChange, hint = t.common.zone.hint, error }: Props) {
  const zones = [...new Set([...allZones(), deviceZone(), value])].filter(Boolean).sort()
  return (
    <Field label={t.common.zone.label} hint={hint} error={error}>
      {control => (
        <select
          id={control.id}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
        >
          {value === '' && <option value="">{t.common.zone.choose}</option>}
          {zones.map(zone => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ').replaceAll('/', ', ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** None but the device's own where the browser names none. */
function allZones(): readonly string[] {
  try {
    return Intl.supportedValuesOf('timeZone')
  } catch {
    return []
  }
}
