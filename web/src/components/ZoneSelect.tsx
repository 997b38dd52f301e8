import { t } from '../i18n'
import { deviceZone } from '../i18n/time'
import { Field } from './Field'

interface Props {
  value: string
  onChange: (zone: string) => void
  hint?: string
}

/** All zones that this browser knows, the chosen one first of all to be seen. */
export function ZoneSelect({ value, onChange, hint = t.common.zone.hint }: Props) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), deviceZone(), value])].sort()
  return (
    <Field label={t.common.zone.label} hint={hint}>
      {control => (
        <select id={control.id} value={value} onChange={event => onChange(event.currentTarget.value)}>
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
