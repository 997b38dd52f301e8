import { useAgreements } from '../../../app/agreements'
import { useSpace, useZone } from '../../../app/hooks'
import { type DayOf, daysIn, type Event, eventsOf } from '../../../model/events'

/** All that happened, newest first, with days in one's own zone. */
export function useHappened(): { events: Event[]; dayOf: DayOf } {
  const { shared, seat } = useSpace()
  const { agreed, claimed } = useAgreements()
  const dayOf = daysIn(useZone(seat))
  const events = eventsOf(
    {
      pulses: shared.all('pulse'),
      talks: shared.all('talk'),
      commitments: agreed,
      claimed,
      questions: shared.all('question'),
      letters: shared.all('letter'),
      returns: shared.all('return'),
      seats: shared.all('seat'),
    },
    dayOf,
  )
  return { events, dayOf }
}

/** Where talks and commitments stand on the chart: what was agreed, and what was begun. */
export const marksOf = (events: readonly Event[]) => ({
  talks: events.filter(event => event.kind === 'talk' && event.it.turns.length > 0),
  commitments: events.filter(event => event.kind === 'commitment'),
})
