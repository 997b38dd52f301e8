import { useState } from 'preact/hooks'
import { arriveByCode } from '../../app/entering'
import { go } from '../../app/router'
import { keyring } from '../../app/session'
import { Field } from '../../components/Field'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { useAction } from '../../components/useAction'
import { CodeError } from '../../crypto/recovery'
import { locale, t } from '../../i18n'
import { listed } from '../../i18n/name'

/** Brings a seat back on a new device, from the code on paper. */
export default function Return() {
  const [typed, setTyped] = useState('')
  const action = useAction()
  const submit = async (event: Event) => {
    event.preventDefault()
    if (await action.run(() => arriveByCode(keyring, typed))) go('/join')
  }
  const slip = action.error instanceof CodeError ? action.error : undefined
  return (
    <Page title={t.join.code.title}>
      <form class="flow" noValidate onSubmit={submit}>
        <h1>{t.join.code.title}</h1>
        <p class="lead">{t.join.code.lead}</p>
        <Field
          label={t.join.code.label}
          error={
            slip &&
            (slip.groups.length > 0
              ? t.join.code.look({ groups: listed(slip.groups.map(String), locale()) })
              : t.join.code.wrong)
          }
        >
          {control => (
            <textarea
              id={control.id}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              rows={3}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={typed}
              onInput={event => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="acts">
          <button class="act" type="submit" disabled={action.busy}>
            {t.join.code.go}
          </button>
          <a class="act-3" href="/">
            {t.join.code.back}
          </a>
        </div>
        <Outcome error={slip ? undefined : action.error} />
      </form>
    </Page>
  )
}
