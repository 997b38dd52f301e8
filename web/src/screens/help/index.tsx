import { useState } from 'preact/hooks'
import { Field } from '../../components/Field'
import { Languages } from '../../components/Languages'
import { Page } from '../../components/Page'
import { locale, t } from '../../i18n'
import { dayName } from '../../i18n/time'
import './help.css'
import { anywhere, type Country, checked, countries, guess, type Line, nameOf } from './lines'

const ELSEWHERE = ''

/** Never blocks, never stored, never sent: what is chosen here is forgotten with the page. */
export default function Help() {
  const [code, setCode] = useState(() => guess() ?? ELSEWHERE)
  const country = countries.find(c => c.code === code)
  return (
    <Page title={t.help.title} wide class="help">
      <div class="two">
        <div class="flow">
          <h1>{t.help.title}</h1>
          {country?.emergency && <Danger country={country} number={country.emergency} />}
          <p class="lead">{t.help.lead}</p>
          <ul class="signs">
            {t.help.signs.map(sign => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          <p>{t.help.notYours}</p>
        </div>
        <div class="section">
          <Field label={t.help.country}>
            {control => (
              <select id={control.id} value={code} onChange={event => setCode(event.currentTarget.value)}>
                {[...countries]
                  .sort((x, y) => nameOf(x).localeCompare(nameOf(y), locale()))
                  .map(c => (
                    <option key={c.code} value={c.code}>
                      {nameOf(c)}
                    </option>
                  ))}
                <option value={ELSEWHERE}>{t.help.elsewhere}</option>
              </select>
            )}
          </Field>
          {!country && <p class="elsewhere">{t.help.elsewhereText}</p>}
          {(country ?? anywhere) && <Lines country={(country ?? anywhere)!} />}
          <p class="small soft after">{t.help.checked({ day: dayName(checked) })}</p>
          <div class="aside section flow">
            <h2 class="label">{t.help.affair}</h2>
            <p>{t.help.affairText}</p>
          </div>
          <p class="small soft after">{t.help.recorded}</p>
          <p class="after">
            <a class="act-3" href="/sees">
              {t.help.sees}
            </a>
          </p>
          <Languages />
        </div>
      </div>
    </Page>
  )
}

function Danger({ country, number }: { country: Country; number: string }) {
  return (
    <p class="sheet danger">
      <span>
        <strong>{t.help.danger}</strong>
        <br />
        <span class="small soft">
          {t.help.dangerCall({ country: nameOf(country) })} <AsItIs>{country.emergency_note}</AsItIs>
        </span>
      </span>
      <Tel number={number} />
    </p>
  )
}

function Lines({ country }: { country: Country }) {
  const kinds = [...new Set(country.lines.map(line => line.for))]
  return (
    <>
      {country.note && (
        <p class="small soft after">
          <AsItIs>{country.note}</AsItIs>
        </p>
      )}
      {kinds.map(kind => (
        <section key={kind} class="kind" aria-label={kindName(kind)}>
          <h2 class="label">{kindName(kind)}</h2>
          <ul class="rows">
            {country.lines
              .filter(line => line.for === kind)
              .map(line => (
                <li key={line.name}>
                  <HelpLine line={line} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function HelpLine({ line }: { line: Line }) {
  return (
    <div class="line">
      <span>
        <strong dir="auto">{line.name}</strong>
        <Facts line={line} />
        {line.note && (
          <span class="small soft fact">
            <AsItIs>{line.note}</AsItIs>
          </span>
        )}
        {line.unconfirmed && <span class="small fact unsure">{t.help.check}</span>}
        {line.web && (
          <a
            class="small act-3"
            dir="ltr"
            href={line.web}
            target="_blank"
            rel="noopener noreferrer"
            title={t.help.chat}
          >
            {new URL(line.web).hostname.replace('www.', '')}
          </a>
        )}
      </span>
      {line.phone && <Tel number={line.phone} />}
    </div>
  )
}

function Facts({ line: { who, region, free, hours, text } }: { line: Line }) {
  const facts = [
    who && t.help.who({ who: inWords(t.help.whom, who) }),
    region && t.help.region({ region }),
    free && t.help.free,
    hours && <AsItIs>{hours}</AsItIs>,
    text && <AsItIs>{text}</AsItIs>,
  ].filter(Boolean)
  return (
    <span class="small soft fact">
      {facts.map((fact, at) => (
        <>
          {at > 0 && ' · '}
          {fact}
        </>
      ))}
    </span>
  )
}

/** What was found about a line, in the language that it was noted in. */
function AsItIs({ children }: { children: string | undefined }) {
  return children ? (
    <span lang="en" dir="ltr">
      {children}
    </span>
  ) : null
}

function Tel({ number }: { number: string }) {
  return (
    <a class="tel num" dir="ltr" href={`tel:${number.replaceAll(/[^\d+#*]/g, '')}`}>
      {number}
    </a>
  )
}

const kindName = (kind: string): string => inWords(t.help.kinds, kind)

/** In the language in use, where it is one of those that are often there. */
const inWords = (known: Readonly<Record<string, string>>, word: string): string => known[word] ?? word
