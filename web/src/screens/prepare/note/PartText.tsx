import type { RefObject } from 'preact'
import { t } from '../../../i18n'

interface Props {
  id: string
  box: RefObject<HTMLTextAreaElement>
  text: string
  /** The words that a hint is about. */
  mark: { start: number; end: number } | undefined
  onWrite: (text: string) => void
}

/** The page one writes on. Under the box lies the same text, to carry the marker and to make the box as tall as it. */
export function PartText({ id, box, text, mark, onWrite }: Props) {
  return (
    <div class="sheet-of said">
      <div class="marked" dir="auto" aria-hidden="true">
        {mark ? (
          <>
            {text.slice(0, mark.start)}
            <mark>{text.slice(mark.start, mark.end)}</mark>
            {text.slice(mark.end)}
          </>
        ) : (
          text
        )}
        {'\n'}
      </div>
      <textarea
        id={id}
        ref={box}
        aria-describedby={`${id}-prompt`}
        dir="auto"
        placeholder={t.prepare.note.here}
        rows={2}
        value={text}
        onInput={event => onWrite(event.currentTarget.value)}
      />
    </div>
  )
}
