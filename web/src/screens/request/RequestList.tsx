import { ChevronRight } from 'lucide-preact'
import { useGone, useName, useRequests, useSeat, useSpace, useZone } from '../../app/hooks'
import { Page } from '../../components/Page'
import { Shape } from '../../components/Shape'
import { useMore } from '../../components/useMore'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import type { Name } from '../../i18n/name'
import { dayAndTime, dayName, longDay } from '../../i18n/time'
import { grouped, type Standing, standing } from '../../model/request'
import type { Request, Seat, With } from '../../wire'
import { PaintFree } from './free/PaintFree'
import { Topic } from './parts/AboutRequest'
import { SlotLine } from './parts/SlotLine'

/** All requests: what is agreed, what waits for whom, and how earlier ones ended. */
export function RequestList() {
  const { seat, other } = useSpace()
  const name = useName(other)
  const requests = useRequests()
  const { agreed, answer, waiting, ended } = grouped(requests, seat)
  const status = useSeat(other)?.status ?? 'open'
  const gone = useGone()
  const say = t.request.list
  return (
    <Page title={t.request.title} places wide class="request">
      <div class="two">
        <div>
          <div class="flow">
            <h1>{t.request.title}</h1>
            <p class="lead">{gone ? say.gone : say.lead}</p>
            {status === 'open' && <p class="soft">{say.alone({ name })}</p>}
            {!gone && (
              <p>
                <a class={answer.length > 0 ? 'act-2' : 'act'} href="/time/new">
                  {say.ask}
                </a>
              </p>
            )}
          </div>
          <Waits of={['request/']} />
          <Group id="answer" title={say.answer} all={answer} />
          <Group id="agreed" title={say.agreed} all={agreed} />
          <Group id="waiting" title={say.waiting({ name })} all={waiting} />
          {requests.length === 0 && <p class="soft section">{say.none}</p>}
          <Group id="ended" title={say.ended} all={ended} />
        </div>
        {!gone && <PaintFree own />}
      </div>
    </Page>
  )
}

function Group({ id, title, all }: { id: string; title: string; all: readonly With<Request>[] }) {
  const { shown, more } = useMore(all.length)
  if (all.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="rows">
        {all.slice(0, shown).map(each => (
          <Row key={each.id} {...each} />
        ))}
      </div>
      {more}
    </section>
  )
}

function Row({ id, it }: With<Request>) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const zone = useZone(seat)
  const now = standing(it, seat)
  const of = whose(now, it, seat)
  const big = it.status === 'agreed' && it.slot !== undefined
  return (
    <a class="line" href={`/time/${id}`}>
      <Shape seat={of} name={useName(of)} />
      <span class="slot-line">
        {big ? (
          <SlotLine at={it.slot!} />
        ) : (
          <strong>
            <Topic id={id} request={it} />
          </strong>
        )}
        <span class="small soft">
          {big ? <Topic id={id} request={it} /> : ending(now, it, name, zone, seat)}
        </span>
        {(now === 'moved' || now === 'moving') && (
          <span class="small">
            {now === 'moved' ? t.request.row.moves({ name }) : t.request.row.moving({ name })}
          </span>
        )}
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}

const whose = (now: Standing, it: Request, seat: Seat): Seat =>
  now === 'answer' || now === 'waiting' ? it.offeredBy : (it.by ?? seat)

function ending(now: Standing, it: Request, name: Name, zone: string, seat: Seat): string {
  const say = t.request.row
  switch (now) {
    case 'answer':
      return it.by === seat ? say.offers({ name }) : say.asks({ name })
    case 'waiting':
      return say.sent({ n: it.slots.length })
    case 'later':
      return it.until ? say.laterUntil({ day: dayName(it.until) }) : `${say.later}, ${longDay(it.at, zone)}`
    case 'cancelled':
      return it.slot === undefined ? say.cancelled : `${say.cancelled}, ${dayAndTime(it.slot, zone)}`
    case 'held':
      return say.held
    default:
      return `${say.withdrawn}, ${longDay(it.at, zone)}`
  }
}
