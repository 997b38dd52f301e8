import type { Count } from './words.gen'

/** The form that a language uses for n, or that for this very number. */
export const counted =
  (language: string): Count =>
  (n, forms) =>
    forms[`=${n}`] ?? forms[new Intl.PluralRules(language).select(n)] ?? forms.other

/** What is said by a message that does not take these values in every case. */
export const saying = <T extends string | readonly string[], V>(
  message: T | ((values: V) => T),
  values: V,
): T => (typeof message === 'function' ? message(values) : message)
