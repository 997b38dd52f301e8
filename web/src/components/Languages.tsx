import { chooseLanguage } from '../app/language'
import { LANGUAGES, language, names, t } from '../i18n'
import { Outcome } from './Notice'
import { useAction } from './useAction'

/** Each named in itself, for whom the one that is spoken is not theirs. */
export function Languages() {
  const action = useAction()
  if (LANGUAGES.length < 2) return null
  return (
    <section class="languages section" aria-label={t.common.language}>
      {LANGUAGES.map(each => (
        <button
          key={each}
          class="act-3 small"
          type="button"
          lang={each}
          aria-pressed={each === language.value}
          onClick={() => action.run(() => chooseLanguage(each))}
        >
          {names[each]}
        </button>
      ))}
      <Outcome error={action.error} />
    </section>
  )
}
