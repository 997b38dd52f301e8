import { useRef, useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { go } from '../../../app/router'
import { useDraft } from '../../../components/Draft'
import { Field } from '../../../components/Field'
import { few } from '../../../components/few'
import { Outcome } from '../../../components/Notice'
import { ShareNotice } from '../../../components/ShareNotice'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import {
  beginWith,
  complete,
  goOnWith,
  readDraft,
  roomInPulse,
  type Unshared,
  writeDraft,
  writePulse,
} from '../../../model/pulse'
import { PulseScale } from './PulseScale'
import type { Today } from './usePulse'

interface Props {
  today: Today
  name: Name
  onDone: () => void
}

/** Nothing leaves before "Share". What is chosen and written is kept on this device until then. */
export function PulseForm({ today, name, onDone }: Props) {
  const space = useSpace()
  // What is begun before midnight is not lost at midnight: it is then for the new day.
  const [began] = useState(today.day)
  const draft = useDraft(`pulse/${began}`, today.pulse ? writeDraft(today.pulse) : '')
  const form = readDraft(draft.text)
  const [tried, setTried] = useState(false)
  const share = useAction({ again: true })
  const box = useRef<HTMLTextAreaElement>(null)
  const say = t.path.pulse
  const set = (more: Partial<Unshared>) => draft.set(writeDraft({ ...form, ...more }))
  const prompt = (note: string) => {
    set({ note })
    const area = box.current
    area?.focus()
    requestAnimationFrame(() => area?.setSelectionRange(area.value.length, area.value.length))
  }
  const room = roomInPulse(form)
  const more = few('wordings', today.entity?.words.was?.length ?? 0)
  const submit = async (event: Event) => {
    event.preventDefault()
    const pulse = complete(form)
    setTried(!pulse)
    if (!pulse || room === 'full') return
    const body = { day: today.day, words: writePulse(pulse) }
    if (!(await share.run(() => space.do('pulse.share', body, { drafts: [draft.name] })))) return
    onDone()
    scrollTo(0, 0)
  }
  return (
    <form class="flow pulse-form" noValidate onSubmit={event => void submit(event)}>
      <h1 tabIndex={-1}>{say.heading}</h1>
      <p class="soft">{say.lead({ name })}</p>
      {(['safe', 'trust'] as const).map(each => (
        <PulseScale
          key={each}
          legend={t.path[each]}
          seat={space.seat}
          value={form[each]}
          invalid={tried}
          onChange={value => set({ [each]: value })}
        />
      ))}
      <Field label={say.words} hint={say.wordsHint} room={room}>
        {({ id, 'aria-describedby': described }) => (
          <textarea
            dir="auto"
            id={id}
            aria-describedby={described}
            aria-invalid={room === 'full' || undefined}
            ref={box}
            rows={3}
            value={form.note}
            onInput={event => set({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <Prompts note={form.note} onChange={prompt} />
      {more && <p class="small soft">{more}</p>}
      <ShareNotice doc="shared" />
      <p class="missing small" role="alert">
        {tried && !complete(form) ? say.choose : ''}
      </p>
      <div class="acts">
        <button class="act" type="submit" disabled={share.busy}>
          {today.entity ? say.shareAgain({ name }) : say.share({ name })}
        </button>
        <button class="act-3" type="button" onClick={() => (today.entity ? onDone() : go('/path'))}>
          {today.entity ? say.keep : say.notNow}
        </button>
      </div>
      <Waits of={[`pulse/${space.seat}/${today.day}`]} />
      <Outcome error={share.error} />
    </form>
  )
}

/** Two openings for what is hard to begin. They only set words; nothing else hangs on them. */
function Prompts({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const say = t.path.pulse
  return (
    <div role="group" aria-label={say.prompts} class="prompts">
      <button class="act-2" type="button" onClick={() => onChange(beginWith(note, say.notYetText))}>
        {say.notYet}
      </button>
      <button class="act-2" type="button" onClick={() => onChange(goOnWith(note, say.needText))}>
        {say.need}
      </button>
      <p class="small soft">{say.promptsHint}</p>
    </div>
  )
}
