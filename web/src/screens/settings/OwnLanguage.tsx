import { chooseLanguage } from '../../app/language'
import { Choice } from '../../components/Choice'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { LANGUAGES, language, names, t } from '../../i18n'

export function OwnLanguage() {
  const action = useAction()
  if (LANGUAGES.length < 2) return null
  return (
    <section class="section" aria-labelledby="language">
      <h2 id="language">{t.common.language}</h2>
      <Choice
        legend={<span class="hidden">{t.common.language}</span>}
        hint={t.settings.languageHint}
        options={LANGUAGES.map(value => ({ value, label: <span lang={value}>{names[value]}</span> }))}
        value={language.value}
        onChange={to => void action.run(() => chooseLanguage(to))}
      />
      <Outcome error={action.error} />
    </section>
  )
}
