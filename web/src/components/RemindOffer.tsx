import { useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { decline, declined, refused, remind, remindersOf, support, usual } from '../app/reminders'
import { t } from '../i18n'
import { Outcome } from './Notice'
import { useAction } from './useAction'

/** Where a reminder makes sense, after a time was asked for or agreed: offered once, until it was answered. */
export function RemindOffer() {
  const space = useSpace()
  const [taken, setTaken] = useState(false)
  const act = useAction()
  const say = t.device.reminders.offer
  const how = support() === 'here' ? remindersOf(space).value : undefined
  if (taken) return <p role="status">{how === 'off' ? t.device.reminders.denied : say.done}</p>
  if (space.lent || declined.value || how !== 'off' || refused()) return null
  const take = () =>
    act.run(async () => {
      await remind(space, usual())
      setTaken(true)
    })
  return (
    <section class="section flow" aria-label={t.device.reminders.title}>
      <p>{say.ask}</p>
      <div class="acts row">
        <button class="act-2" type="button" disabled={act.busy} onClick={take}>
          {say.yes}
        </button>
        <button class="act-3" type="button" onClick={decline}>
          {say.no}
        </button>
      </div>
      <Outcome error={act.error} />
    </section>
  )
}
