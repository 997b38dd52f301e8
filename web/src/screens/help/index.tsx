import { useState } from 'preact/hooks'
import { Field } from '../../components/Field'
import { Page } from '../../components/Page'
import { apart } from '../../i18n/apart'
import { dayName } from '../../i18n/time'
import './help.css'
import { anywhere, type Country, checked, countries, guess, type Line } from './lines'

const ELSEWHERE = ''

/** Never blocks, never stored, never sent: what is chosen here is forgotten with the page. */
export default function Help() {
  const [code, setCode] = useState(() => guess() ?? ELSEWHERE)
  const country = countries.find(c => c.code === code)
  return (
    <Page title={apart.help.title} wide class="help">
      <div class="two">
        <div class="flow">
          <h1>{apart.help.title}</h1>
          {country?.emergency && <Danger country={country} number={country.emergency} />}
          <p class="lead">{apart.help.lead}</p>
          <ul class="signs">
            {apart.help.signs.map(sign => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
          <p>{apart.help.notYours}</p>
        </div>
        <div class="section">
          <Field label={apart.help.country}>
            {control => (
              <select id={control.id} value={code} onChange={event => setCode(event.currentTarget.value)}>
                {countries.map(c => (
                  <option key={c.code} value={c.code}>
                    {c.name}
                  </option>
                ))}
                <option value={ELSEWHERE}>{apart.help.elsewhere}</option>
              </select>
            )}
          </Field>
          {!country && <p class="elsewhere">{apart.help.elsewhereText}</p>}
          {(country ?? anywhere) && <Lines country={(country ?? anywhere)!} />}
          <p class="small soft after">{apart.help.checked(dayName(checked))}</p>
          <div class="aside section flow">
            <h2 class="label">{apart.help.affair}</h2>
            <p>{apart.help.affairText}</p>
          </div>
          <p class="small soft after">{apart.help.recorded}</p>
          <p class="after">
            <a class="act-3" href="/sees">
              {apart.help.sees}
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}

function Danger({ country, number }: { country: Country; number: string }) {
  return (
    <p class="sheet danger">
      <span>
        <strong>{apart.help.danger}</strong>
        <br />
        <span class="small soft">
          {apart.help.dangerCall(country.name)} {country.emergency_note}
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
      {country.note && <p class="small soft after">{country.note}</p>}
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
  const facts = [
    line.who && apart.help.who(line.who),
    line.region && apart.help.region(line.region),
    line.free && apart.help.free,
    line.hours,
    line.text,
  ].filter(Boolean)
  return (
    <div class="line">
      <span>
        <strong>{line.name}</strong>
        <span class="small soft fact">{facts.join(' · ')}</span>
        {line.note && <span class="small soft fact">{line.note}</span>}
        {line.unconfirmed && <span class="small fact unsure">{apart.help.check}</span>}
        {line.web && (
          <a
            class="small act-3"
            href={line.web}
            target="_blank"
            rel="noopener noreferrer"
            title={apart.help.chat}
          >
            {new URL(line.web).hostname.replace('www.', '')}
          </a>
        )}
      </span>
      {line.phone && <Tel number={line.phone} />}
    </div>
  )
}

function Tel({ number }: { number: string }) {
  return (
    <a class="tel num" href={`tel:${number.replaceAll(/[^\d+#*]/g, '')}`}>
      {number}
    </a>
  )
}

function kindName(kind: string): string {
  const known: Readonly<Record<string, string>> = apart.help.kinds
  return known[kind] ?? kind
}
