import { useState } from 'preact/hooks'
import { makeDeviceLink, makeRecoveryCode } from '../../app/entering'
import { useSpace } from '../../app/hooks'
import { keyring } from '../../app/session'
import { Field } from '../../components/Field'
import { Outcome } from '../../components/Notice'
import { Qr } from '../../components/Qr'
import { useAction } from '../../components/useAction'
import { t } from '../../i18n'
import './settings.css'

/** The way back: shown once, printable, with a check that it was kept. */
export function Recovery() {
  const { id, seat } = useSpace()
  const [code, setCode] = useState<string>()
  const [kept, setKept] = useState(false)
  const make = useAction()
  const show = async () => setCode(await makeRecoveryCode(keyring, { space: id, seat }))
  return (
    <section class="sheet section flow recovery" aria-labelledby="code">
      <h2 id="code">{t.settings.back.title}</h2>
      {kept ? (
        <p role="status">{t.settings.back.kept}</p>
      ) : code ? (
        <Code code={code} onKept={() => setKept(true)} />
      ) : (
        <>
          <p>{t.settings.back.lead}</p>
          <button class="act" type="button" disabled={make.busy} onClick={() => make.run(show)}>
            {t.settings.back.show}
          </button>
          <p class="small soft">{t.settings.back.replaces}</p>
        </>
      )}
      <Outcome error={make.error} />
    </section>
  )
}

function Code({ code, onKept }: { code: string; onKept: () => void }) {
  const groups = code.split('-')
  const [asked] = useState(() => Math.floor(Math.random() * groups.length))
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const check = (event: Event) => {
    event.preventDefault()
    if (typed.trim().toUpperCase() === groups[asked]) onKept()
    else setWrong(true)
  }
  return (
    <>
      <p>{t.settings.back.once}</p>
      <ol class="code num">
        {groups.map((group, i) => (
          <li key={`${i}-${group}`}>{group}</li>
        ))}
      </ol>
      <button class="act-3" type="button" onClick={() => window.print()}>
        {t.settings.back.print}
      </button>
      <form class="flow" noValidate onSubmit={check}>
        <Field
          label={t.settings.back.check(asked + 1)}
          error={wrong ? t.settings.back.checkWrong : undefined}
        >
          {control => (
            <input
              id={control.id}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={typed}
              onInput={event => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <button class="act-2" type="submit">
          {t.settings.back.checkGo}
        </button>
      </form>
    </>
  )
}

/** A second device of the same seat, or the other's phone in a talk with one phone. */
export function AddDevice() {
  const { id, seat } = useSpace()
  const [link, setLink] = useState<string>()
  const [copied, setCopied] = useState(false)
  const make = useAction()
  const show = async () => setLink((await makeDeviceLink(keyring, { space: id, seat })).link)
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '')
    setCopied(true)
  }
  return (
    <section class="section flow" aria-labelledby="add">
      <h2 id="add">{t.settings.add.title}</h2>
      <p class="small soft">{t.settings.add.lead}</p>
      {link ? (
        <>
          <Qr text={link} label={t.settings.add.qr} />
          <button class="act-3" type="button" onClick={copy}>
            <span aria-live="polite">{copied ? t.settings.add.copied : t.settings.add.copy}</span>
          </button>
        </>
      ) : (
        <button class="act-2" type="button" disabled={make.busy} onClick={() => make.run(show)}>
          {t.settings.add.go}
        </button>
      )}
      <Outcome error={make.error} />
    </section>
  )
}
