import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useSpace, useZone } from '../../app/hooks'
import { Choice } from '../../components/Choice'
import { DraftField, useDraft } from '../../components/Draft'
import { Field } from '../../components/Field'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { WatchHint } from '../../components/WatchHint'
import { t } from '../../i18n'
import { addDays, dayOf } from '../../model/day'
import { type Often, plainRhythm } from '../../model/often'
import type { Keeper } from '../../wire'
import { useRoom } from './useRoom'

/** One sentence, who keeps it and how often; the rest can be said in the commitment's own place. */
export function OfferForm({ again }: { again: boolean }) {
  const space = useSpace()
  const { id, talk, seat } = useRoom()
  const zone = useZone(seat)
  const draft = useDraft(`talk/${id}/offer`)
  const [open, setOpen] = useState(false)
  const [keeper, setKeeper] = useState<Keeper>(talk.amends ?? seat)
  const [often, setOften] = useState<Often>('weekly')
  const [by, setBy] = useState(() => addDays(dayOf(space.now(), zone), 7))
  const [empty, setEmpty] = useState(false)
  const offer = useAction()
  const form = useBox<HTMLFormElement>(open)
  const say = t.talk.agreeing
  const send = async () => {
    const text = draft.text.trim()
    setEmpty(!text)
    if (!text) return
    const rhythm = plainRhythm(often, space.now(), zone, by)
    const body = { commitment: crypto.randomUUID(), keeper, text, rhythm, talk: id }
    if (!(await offer.run(() => space.do('commitment.offer', body, { drafts: [draft.name] })))) return
    setOpen(false)
  }
  if (!open && !draft.text)
    return (
      <button class="act-2 add" type="button" onClick={() => setOpen(true)}>
        <Plus class="icon" aria-hidden="true" />
        {again ? say.another : say.own}
      </button>
    )
  return (
    <form
      ref={form}
      class="sheet flow"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <DraftField
        draft={draft}
        label={say.text}
        hint={say.textHint}
        rows={2}
        error={empty && !draft.text.trim() ? t.common.field.missing : undefined}
      />
      <WatchHint text={draft.text} onUse={draft.set} />
      <KeeperChoice value={keeper} onChange={setKeeper} />
      <Choice
        legend={say.rhythm}
        options={(['daily', 'weekly', 'monthly', 'once'] as const).map(value => ({
          value,
          label: say.rhythms[value],
        }))}
        value={often}
        onChange={setOften}
        row
      />
      {often === 'once' && (
        <Field label={say.by}>
          {({ id: input }) => (
            <input
              id={input}
              type="date"
              required
              min={dayOf(space.now(), zone)}
              value={by}
              onInput={event => setBy(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div class="acts row">
        <button class="act-2" type="submit" disabled={offer.busy || draft.waits}>
          {say.offer}
        </button>
        <button
          class="act-2"
          type="button"
          onClick={() => {
            draft.clear()
            setOpen(false)
          }}
        >
          {t.common.cancel}
        </button>
      </div>
      <Outcome error={offer.error} />
    </form>
  )
}

function KeeperChoice({ value, onChange }: { value: Keeper; onChange: (keeper: Keeper) => void }) {
  const { seat, other, them } = useRoom()
  const options = [
    { value: seat as Keeper, label: t.common.you },
    { value: other as Keeper, label: them },
    { value: 'both' as Keeper, label: t.talk.agreeing.keeperBoth },
  ]
  return <Choice legend={t.talk.agreeing.keeper} options={options} value={value} onChange={onChange} row />
}
