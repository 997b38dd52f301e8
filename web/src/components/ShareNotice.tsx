import { useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { t } from '../i18n'
import { roomInShare, shareOf } from '../model/share'
import type { DocName } from '../wire'
import { sentence } from './whyNot'

/** Says that one's own share of a doc is nearly full, or full, before anything is refused. It is counted once: between
 *  "nearly" and "full" lie a thousand things. */
export function ShareNotice({ doc }: { doc: DocName }) {
  const space = useSpace()
  const [[room, reason]] = useState(() => roomInShare(shareOf(space[doc].entries(), space.seat), doc))
  if (room === 'enough') return null
  return <p class="aside small">{room === 'full' ? sentence(reason) : t.common.room.share[doc]}</p>
}
