import { useEffect, useState } from 'preact/hooks'
import { HINTED } from '../hints/languages'
import type { Hint as Found, WatchKind } from '../hints/types'
import { language, t } from '../i18n'
import { Hint } from './Hint'
import { useDismissed } from './useDismissed'

/** Below the wording of a commitment, for its writer alone: where it asks for watching, another way. Blocks nothing. */
export function WatchHint({ text, onUse }: { text: string; onUse: (text: string) => void }) {
  const [dismissed, dismiss] = useDismissed()
  const [kept, keep] = useState<readonly string[]>([])
  const found = useWatching(text)
  const hint = found.find(each => !dismissed.has(each.kind) && !kept.includes(each.sentence.text))
  return (
    <div role="status">
      {hint && (
        <Hint
          why={t.prepare.hints.watch[hint.kind]}
          from={hint.sentence.text}
          to={hint.rewrite}
          onUse={() =>
            onUse(text.slice(0, hint.sentence.start) + hint.rewrite + text.slice(hint.sentence.end))
          }
          onKeep={() => keep([...kept, hint.sentence.text])}
          onNever={() => void dismiss(hint.kind)}
        />
      )}
    </div>
  )
}

/** The patterns are loaded with the first words. */
function useWatching(text: string): readonly Found<WatchKind>[] {
  const [watching, load] = useState<(text: string) => Found<WatchKind>[]>()
  const wanted = text.trim() !== '' && HINTED.includes(language.value)
  useEffect(() => {
    if (!wanted) return
    import('../hints/watching').then(
      module => load(() => module.watching),
      () => {},
    )
  }, [wanted])
  return (wanted && watching?.(text)) || []
}
