import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { Page } from '../../../components/Page'
import { t } from '../../../i18n'
import { PulseForm } from './PulseForm'
import { PulseWords } from './PulseWords'
import { type Today, useOther, useToday } from './usePulse'

/** How it feels today: to be shared, or as it was shared. */
export function PulseScreen() {
  const today = useToday()
  /** Which time the form was opened again for what was shared; 0: it is not. */
  const [again, setAgain] = useState(0)
  const times = useRef(0)
  const { name } = useOther()
  const say = t.path.pulse
  const shown = today.entity !== undefined && again === 0
  const body = useFocusWhen(shown, today.opening)
  return (
    <Page title={say.title} places class="pulse-screen">
      <p>
        <a class="act-3" href="/path">
          {t.path.back}
        </a>
      </p>
      <div ref={body}>
        {today.opening ? null : shown ? (
          <SharedToday today={today} onChange={() => setAgain(++times.current)} />
        ) : !today.may ? (
          <div class="flow">
            <h1>{say.heading}</h1>
            <p class="lead">{say.alone}</p>
          </div>
        ) : (
          <PulseForm today={today} name={name} onDone={() => setAgain(now => (now === again ? 0 : now))} />
        )}
      </div>
    </Page>
  )
}

/** The focus goes along when the form gives way to what was shared, or the other way round. */
function useFocusWhen(shown: boolean, opening: boolean) {
  const body = useRef<HTMLDivElement>(null)
  const before = useRef<boolean>()
  useEffect(() => {
    if (opening) return
    if (before.current !== undefined && before.current !== shown)
      body.current?.querySelector('h1')?.focus({ preventScroll: true })
    before.current = shown
  }, [shown, opening])
  return body
}

function SharedToday({ today: { key, entity, day, may }, onChange }: { today: Today; onChange: () => void }) {
  const { seat } = useSpace()
  const { name } = useOther()
  const say = t.path.pulse
  const earlier = [...(entity?.words.was ?? [])].reverse()
  return (
    <div class="flow">
      <h1 tabIndex={-1}>{say.shared}</h1>
      <p class="soft" role="status">
        {say.sharedLead({ name })}
      </p>
      <div class="sheet shared" data-seat={seat}>
        <PulseWords of={key} word={entity?.words} />
      </div>
      {may && (
        <button class="act-2" type="button" onClick={onChange}>
          {say.again}
        </button>
      )}
      {earlier.length > 0 && (
        <section class="section" aria-labelledby="earlier">
          <h2 class="label" id="earlier">
            {say.earlier}
          </h2>
          <ul class="rows">
            {earlier.map(word => (
              <li key={word.cmd}>
                <PulseWords of={`pulse/${seat}/${day}`} word={word} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
