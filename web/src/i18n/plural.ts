type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form that a language uses for n; `#` in it becomes the number. */
export function plural(tag: string, n: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(tag).select(n)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(tag).format(n))
}
