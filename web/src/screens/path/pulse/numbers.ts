import { locale } from '../../../i18n'

/** 4, or 4.5 as the locale writes it. */
export const inNumbers = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)
