import { useGone, useName, useSpace, useTalks, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayAndTime, dayName } from '../../../i18n/time'
import { dayOf } from '../../../model/day'
import type { Request } from '../../../wire'
import { AboutRequest, Topic } from '../parts/AboutRequest'

interface Props {
  id: string
  request: Request
  /** `gone`: nobody is left to answer it. */
  how: 'later' | 'withdrawn' | 'cancelled' | 'held' | 'gone'
}

/** How it ended, in plain words; asking again is always one tap away. */
export function EndedRequest({ id, request, how }: Props) {
  const gone = useGone()
  const talk = useTalks().find(({ it }) => it.request === id)
  const { heading, lead } = useWords({ request, how, open: talk !== undefined && talk.it.phase !== 'closed' })
  const say = t.request.ended
  return (
    <div class="two">
      <div class="flow">
        <h1>{heading}</h1>
        <p class="lead">{lead}</p>
      </div>
      <div>
        <section class="section flow" aria-labelledby="about">
          <h2 class="said" id="about">
            <Topic id={id} request={request} />
          </h2>
          <AboutRequest id={id} request={request} />
        </section>
        <div class="section acts">
          {talk && (
            <a class="act" href={`/talk/${talk.id}`}>
              {talk.it.phase === 'closed' ? say.talk : say.talkOpen}
            </a>
          )}
          {!gone && (!talk || talk.it.phase === 'closed') && (
            <a class="act-2" href="/time/new">
              {say.again}
            </a>
          )}
        </div>
      </div>
    </div>
  )
}

function useWords({ request, how, open }: Omit<Props, 'id'> & { open: boolean }) {
  const { seat, other, now } = useSpace()
  const name = useName(other)
  const [zone, theirs] = [useZone(seat), useZone(other)]
  const say = t.request.ended
  const mine = request.closedBy === seat
  if (how === 'gone') return { heading: say.gone, lead: t.request.list.gone }
  if (how === 'withdrawn')
    return { heading: mine ? say.withdrawnYou : say.withdrawn({ name }), lead: say.withdrawnLead }
  if (how === 'cancelled')
    return {
      heading: mine ? say.cancelledYou : say.cancelled({ name }),
      lead: say.cancelledLead({ when: request.slot === undefined ? '' : dayAndTime(request.slot, zone) }),
    }
  if (how === 'held')
    return open
      ? { heading: say.heldOpen, lead: say.heldOpenLead }
      : { heading: say.held, lead: say.heldLead }
  const heading = mine ? say.laterYou : say.later({ name })
  const { until } = request
  if (!until) return { heading, lead: say.laterLead }
  if (mine) return { heading, lead: say.laterDayYou({ name, day: dayName(until) }) }
  const over = dayOf(now(), theirs) >= until
  return { heading, lead: over ? say.laterDayOver : say.laterDay({ name, day: dayName(until) }) }
}
