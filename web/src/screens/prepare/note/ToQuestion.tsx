import { beginWith } from '../../../app/beginWith'
import { useGone, useName, useSpace } from '../../../app/hooks'
import { go } from '../../../app/router'
import { t } from '../../../i18n'
import { DRAFT } from '../questions/asking'

/** A part becomes a question by one tap: it stands in the box of a new one, to be looked at before it is shared. */
export function ToQuestion({ text }: { text: string }) {
  const space = useSpace()
  const name = useName(space.other)
  if (useGone() || text.trim() === '') return null
  const begin = async () => {
    await beginWith(space, DRAFT, JSON.stringify({ text: text.trim() }))
    go('/prepare/ask')
  }
  return (
    <p class="inline small">
      <button class="act-3" type="button" onClick={() => void begin()}>
        {t.prepare.note.toQuestion({ name })}
      </button>
    </p>
  )
}
