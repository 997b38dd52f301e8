import { t } from '../../../i18n'
import { clockTime } from '../../../i18n/time'
import { advised, milestone } from '../../../model/turnClock'
import { useClockHidden, useElapsed, useOpenTalk } from './useOpenTalk'

/** The turn clock: the same second on both screens. It advises; nothing happens when it is over. */
export function TurnClock() {
  const { talk, away } = useOpenTalk()
  const ms = useElapsed(talk, away !== undefined)
  const [hidden, setHidden] = useClockHidden()
  const minutes = advised(talk.phase)
  const passed = milestone(ms, minutes)
  if (hidden)
    return (
      <p class="clock away-clock">
        <button class="act-3" type="button" onClick={() => setHidden(false)}>
          {t.talk.clock.show}
        </button>
      </p>
    )
  return (
    <>
      <p class="clock">
        <span class="hidden">{t.talk.clock.label} </span>
        <time dateTime={`PT${Math.floor(ms / 1_000)}S`}>{clockTime(ms)}</time>
        <progress
          max={minutes * 60}
          value={Math.min(minutes * 60, Math.floor(ms / 1_000))}
          aria-label={t.talk.clock.about({ n: minutes })}
        />
        <button class="act-3" type="button" onClick={() => setHidden(true)}>
          {t.talk.clock.hide}
        </button>
      </p>
      <p class="hidden" role="status">
        {passed > 0 && t.talk.clock.passed({ n: passed })}
      </p>
    </>
  )
}
