import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useCommitments, useSpace } from '../../app/hooks'
import { useDraft } from '../../components/Draft'
import { CommitmentForm, type Start } from './CommitmentForm'

interface Props {
  label: string
  start: Start
  /** What the names of its drafts begin with. */
  draft: string
  class: string
}

/** Opens the form where it is pressed, with the words that are there already. What was begun is open again. */
export function OfferCommitment({ label, start, draft, class: button }: Props) {
  const { text = '' } = start
  const begun = useDraft(`${draft}/text`, text)
  const [open, setOpen] = useState<boolean>()
  const close = () => setOpen(false)
  if (!(open ?? (begun.waits || begun.text !== text)))
    return (
      <button class={button} type="button" onClick={() => setOpen(true)}>
        <Plus class="icon" aria-hidden="true" />
        {label}
      </button>
    )
  return (
    <div class="sheet">
      <CommitmentForm start={start} draft={draft} inline onDone={close} onCancel={close} />
    </div>
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
