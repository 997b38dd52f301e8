import { useState } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { type Action, useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { CHOICES, chosen, LEAST_MINUTES, later, MOST_MINUTES } from '../../../model/pause'
import type { Pause } from '../../../wire'
import { useOpenTalk } from '../parts/useOpenTalk'

interface Props {
  pause: Pause
  now: number
}

/** When it goes on. Its caller names the return at first; after that either may ask for a little longer. */
export function ReturnTime({ pause, now }: Props) {
  const { seat } = useOpenTalk()
  const action = useAction()
  const naming = pause.by === seat && now < pause.until
  return (
    <>
      {naming ? <Name pause={pause} action={action} /> : <Longer pause={pause} now={now} action={action} />}
      <Outcome error={action.error} />
    </>
  )
}

function useLater(action: Action): (minutes: number) => Promise<boolean> {
  const space = useSpace()
  const { id } = useOpenTalk()
  return minutes => action.run(() => space.do('talk.later', { talk: id, minutes }))
}

/** Plain buttons, not radios: an arrow key must not move the return, since it never moves back. */
function Name({ pause, action }: { pause: Pause; action: Action }) {
  const set = useLater(action)
  const say = t.talk.pause
  const current = chosen(pause)
  const labels: Readonly<Record<number, string>> = {
    [LEAST_MINUTES]: say.choices.m20,
    60: say.choices.m60,
    720: say.choices.m720,
    [MOST_MINUTES]: say.choices.m1440,
  }
  return (
    <fieldset class="naming">
      <legend class="label">{say.choose}</legend>
      <p class="small soft">{current === MOST_MINUTES ? say.dayHint : say.chooseHint}</p>
      <div class="acts row">
        {CHOICES.filter(minutes => minutes >= current).map(minutes => (
          <button
            key={minutes}
            class="act-2"
            type="button"
            aria-pressed={minutes === current}
            disabled={action.busy}
            onClick={() => minutes !== current && void set(minutes)}
          >
            {labels[minutes]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Longer({ pause, now, action }: Props & { action: Action }) {
  const [open, setOpen] = useState(false)
  const set = useLater(action)
  const say = t.talk.pause
  const steps = later(pause, now)
  if (steps.length === 0) return null
  const labels: Readonly<Record<number, string>> = {
    20: say.more.m20,
    60: say.more.m60,
    720: say.more.m720,
    [MOST_MINUTES]: say.more.most,
  }
  return (
    <>
      <button class="act-2" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say.keep : say.longer}
      </button>
      {open && (
        <div class="acts longer">
          {steps.map(({ more, minutes }) => (
            <button
              key={more}
              class="act-2"
              type="button"
              disabled={action.busy}
              onClick={async () => {
                if (await set(minutes)) setOpen(false)
              }}
            >
              {labels[more]}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
