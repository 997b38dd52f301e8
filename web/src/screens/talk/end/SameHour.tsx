import { useRef } from 'preact/hooks'
import { useNow, useRequest, useRequests, useSpace, useViewer, useZone } from '../../../app/hooks'
import { go } from '../../../app/router'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { dayAndTime } from '../../../i18n/time'
import { hourAfter } from '../../../model/free'
import { blockedBy, isOngoing } from '../../../model/request'
import type { Talk } from '../../../wire'

/** The next time in one tap: the same hour a week on, or two. Where it then stands it can be withdrawn. */
export function SameHour({ talk }: { talk: Talk }) {
  const space = useSpace()
  const zone = useZone(space.seat)
  const now = useNow(60_000)
  const request = useRequest(talk.request ?? '')
  const requests = useRequests()
  const blocked = blockedBy(requests, talk.kind, useViewer(now))
  const waits = space.unsent.value.some(({ cmd }) => cmd === 'request.make')
  const ids = useRef([crypto.randomUUID(), crypto.randomUUID()])
  const make = useAction()
  const times = [1, 2].map(weeks => hourAfter(request?.slot ?? talk.openedAt, weeks, zone))
  const say = t.talk.closed
  if (talk.turns.length === 0 || (times[0] ?? 0) <= now || blocked) return null
  const stands = (slot: number) =>
    requests.some(({ it }) => isOngoing(it) && (it.slot === slot || it.slots.includes(slot)))
  const offer = async (id: string, slot: number) => {
    const { kind, mode, amends } = talk
    const asked = { importance: 2, minutes: request?.minutes ?? 45 } as const
    const body = { request: id, kind, mode, ...asked, slots: [slot], ...(amends ? { amends } : {}) }
    if (await make.run(() => space.do('request.make', body))) go(`/time/${id}`)
  }
  return (
    <>
      {times.map((slot, n) =>
        stands(slot) ? null : (
          <button
            key={slot}
            class="act-2"
            type="button"
            disabled={make.busy || waits}
            onClick={() => void offer(ids.current[n]!, slot)}
          >
            {(n === 0 ? say.nextWeek : say.inTwo)({ when: dayAndTime(slot, zone) })}
          </button>
        ),
      )}
      <Waits of={['request.make']} />
      <Outcome error={make.error} />
    </>
  )
}
