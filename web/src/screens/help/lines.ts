/* Where help is, by country, with the date of the last check. */

import data from '../../data/help.json'
import { locale, nearestLocale } from '../../i18n'
import { deviceZone } from '../../i18n/time'

export interface Line {
  readonly name: string
  readonly for: string
  readonly phone?: string
  readonly text?: string
  readonly web?: string
  readonly hours?: string
  readonly free?: boolean
  readonly who?: string
  readonly region?: string
  readonly note?: string
  /** What a person should check before relying on it. */
  readonly unconfirmed?: readonly string[]
}

export interface Country {
  readonly code: string
  readonly name: string
  readonly emergency?: string
  readonly emergency_note?: string
  readonly note?: string
  readonly lines: readonly Line[]
}

export const checked: string = data.checked
const ANYWHERE = 'ZZ'
const all = data.countries as readonly Country[]
export const countries = all.filter(c => c.code !== ANYWHERE)
/** As the language in use calls it. */
export function nameOf({ code, name }: Country): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? name
  } catch {
    return name // a browser that knows no names
  }
}

/** Pages that know of lines in countries that we have none for. */
export const anywhere = all.find(c => c.code === ANYWHERE)

/** Cities of zones, for the countries that we have: the clock says more about where one is than the language. */
const ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Phoenix': 'US',
  'America/Los_Angeles': 'US',
  'America/Anchorage': 'US',
  'America/Detroit': 'US',
  'Pacific/Honolulu': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Edmonton': 'CA',
  'America/Winnipeg': 'CA',
  'America/Halifax': 'CA',
  'America/St_Johns': 'CA',
  'America/Regina': 'CA',
  'America/Mexico_City': 'MX',
  'America/Monterrey': 'MX',
  'America/Tijuana': 'MX',
  'America/Cancun': 'MX',
  'America/Sao_Paulo': 'BR',
  'America/Bahia': 'BR',
  'America/Fortaleza': 'BR',
  'America/Recife': 'BR',
  'America/Manaus': 'BR',
  'America/Buenos_Aires': 'AR',
  'America/Argentina/Buenos_Aires': 'AR',
  'America/Cordoba': 'AR',
  'America/Bogota': 'CO',
  'America/Asuncion': 'PY',
  'Europe/London': 'GB',
  'Europe/Belfast': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Europe/Lisbon': 'PT',
  'Atlantic/Azores': 'PT',
  'Atlantic/Madeira': 'PT',
  'Europe/Rome': 'IT',
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Copenhagen': 'DK',
  'Europe/Helsinki': 'FI',
  'Europe/Warsaw': 'PL',
  'Asia/Kolkata': 'IN',
  'Asia/Calcutta': 'IN',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Australia/Brisbane': 'AU',
  'Australia/Perth': 'AU',
  'Australia/Adelaide': 'AU',
  'Australia/Hobart': 'AU',
  'Australia/Darwin': 'AU',
  'Pacific/Auckland': 'NZ',
  'Africa/Johannesburg': 'ZA',
  'Asia/Tokyo': 'JP',
  'Africa/Nairobi': 'KE',
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(nearestLocale(tag)).region
  } catch {
    return undefined
  }
}

/** The country that the device seems to be in, if we have lines for it. */
export function guess(
  zone = deviceZone(),
  languages: readonly string[] = navigator.languages ?? [],
): string | undefined {
  const regions = [ZONES[zone], ...languages.map(regionOf)]
  return regions.find(code => countries.some(c => c.code === code))
}
