import { useSpace } from '../app/hooks'
import { t } from '../i18n'
import { Notice } from './Notice'

/** Beside where it was done: what waits for a connection of all that is about these things (the beginnings of their
 *  keys), is one of these commands, or has its words from these drafts or series, and the way to take it back. */
export function Waits({ of }: { of: readonly string[] }) {
  const { unsent, live, mayTakeBack, takeBack } = useSpace()
  const all = unsent.value.filter(({ key, cmd, drafts }) =>
    of.some(
      each =>
        key.startsWith(each) ||
        cmd === each ||
        drafts?.some(draft => draft === each || draft.startsWith(`${each}+`)),
    ),
  )
  if (live.value || all.length === 0) return null
  const back = all.filter(mayTakeBack)
  const say = t.common.waits
  return (
    <div role="status">
      <Notice
        {...(back.length > 0 && {
          action: say.takeBack,
          onAction: () => back.forEach(({ id }) => void takeBack(id)),
        })}
      >
        {say.here({ n: all.length })} {back.length < all.length && say.perhaps}
      </Notice>
    </div>
  )
}
