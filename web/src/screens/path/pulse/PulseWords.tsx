import { useOpened } from '../../../app/hooks'
import { t } from '../../../i18n'
import { readPulse } from '../../../model/pulse'
import type { Word } from '../../../wire'
import { inNumbers } from './numbers'

/** One pulse as its author said it: the two numbers, and the words. */
export function PulseWords({ of, word }: { of: string; word: Word | undefined }) {
  const opened = useOpened(of, word)
  if (!word || !opened || opened.state === 'opening') return <span class="soft">…</span>
  const pulse = opened.state === 'open' ? readPulse(opened.text) : undefined
  if (!pulse) return <em class="broken small">{t.common.said.broken}</em>
  return (
    <>
      <strong class="num">
        {t.path.values({ safe: inNumbers(pulse.safe), trust: inNumbers(pulse.trust) })}
      </strong>
      {pulse.note && (
        <p class="said kept-lines" dir="auto">
          {pulse.note}
        </p>
      )}
    </>
  )
}
