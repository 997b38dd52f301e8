import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useCommitments, useSpace } from '../../app/hooks'
import { useDraft } from '../../components/Draft'
import { Aside, useSeries } from '../../components/Series'
import { Waits } from '../../components/Waits'
import { CommitmentForm, type Start } from './CommitmentForm'

interface Props {
  label: string
  start: Start
  /** What the names of its drafts begin with. */
  draft: string
  class: string
}

/** Opens the form where it is pressed, with the words that are there already. What was begun, or came back, is open
 *  again. */
export function OfferCommitment({ label, start, draft, class: button }: Props) {
  const series = useSeries(draft)
  const begun = useDraft(series.name)
  /** Whether the form of which draft was opened, or closed. */
  const [asked, ask] = useState<{ name: string; open: boolean }>()
  const open = asked?.name === series.name ? asked.open : begun.text !== ''
  const close = () => ask({ name: series.name, open: false })
  return (
    <>
      {open ? (
        <div class="sheet">
          <CommitmentForm start={start} draft={series.name} inline onDone={close} onCancel={close} />
        </div>
      ) : (
        <button class={button} type="button" onClick={() => ask({ name: series.name, open: true })}>
          <Plus class="icon" aria-hidden="true" />
          {label}
        </button>
      )}
      <Waits of={[draft]} />
      <Aside of={series} />
    </>
  )
}

/** What was offered in a talk already: a sentence of it need not be offered again, also once it is worded anew. */
export function useOfferedTexts(talk: string): readonly string[] {
  const { words } = useSpace()
  return useCommitments()
    .filter(({ it }) => it.talk === talk)
    .flatMap(({ id, it }) =>
      [it.text, ...(it.text.was ?? [])].map(word => words.read(`commitment/${id}`, word).value),
    )
    .flatMap(opened => (opened.state === 'open' ? [opened.text] : []))
}
