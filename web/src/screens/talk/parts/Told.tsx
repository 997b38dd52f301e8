import { useOpened } from '../../../app/hooks'
import { Said } from '../../../components/Said'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { saying } from '../../../i18n/plural'
import type { Seat, Talk } from '../../../wire'
import { useOpenTalk } from './useOpenTalk'

/** The latest move in one sentence with a name; nothing before the first. */
function sentence(talk: Talk, seat: Seat, them: Name, words: boolean): string {
  const { said, phase } = talk
  if (!said) return ''
  const { by, what } = said
  const move =
    what === 'heard' && !talk.heard[by]
      ? 'fits'
      : what === 'need' && words
        ? 'needs'
        : what === 'done' && !(phase === 'agreeing' && talk.done[by])
          ? 'offered'
          : what
  return saying(t.talk.moves[move][by === seat ? 'you' : 'they'], { name: them })
}

/** The words of a need, where they belong to the latest move. */
const needOf = ({ said, need }: Talk) => (said?.what === 'need' && need?.at === said.at ? need : undefined)

/** The latest move as it is announced; it waits for words that are still being opened. */
export function useTold(id: string, talk: Talk, seat: Seat, them: Name): string {
  const need = needOf(talk)
  const opened = useOpened(`talk/${id}`, need)
  if (opened?.state === 'opening') return ''
  const words = opened?.state === 'open' ? opened.text : ''
  return `${sentence(talk, seat, them, need !== undefined)} ${words}`.trim()
}

/** The latest move, readable until the next. What announces it stands once for all screens of the talk. */
export function Told() {
  const { id, talk, seat, them } = useOpenTalk()
  const need = needOf(talk)
  const text = sentence(talk, seat, them, need !== undefined)
  if (!text) return null
  return (
    <div class="last-move">
      <p class="small">{text}</p>
      <Said of={`talk/${id}`} word={need} quoted />
    </div>
  )
}
