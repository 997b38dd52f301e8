import { useNow, useSpace, useZone } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Shape } from '../../../components/Shape'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { fromNow, longDay, timeOfDay, zoneCity } from '../../../i18n/time'
import { dayOf, sameClock } from '../../../model/day'
import { isEarly, isLapsed, LEAST_MINUTES, slipLeft } from '../../../model/pause'
import { floorAfter } from '../../../model/talk'
import type { Pause } from '../../../wire'
import { ClosedTalk } from '../end/ClosedTalk'
import { HandPhone } from '../onephone/HandPhone'
import { HearEachOther } from '../parts/HearEachOther'
import { Told } from '../parts/Told'
import { useLasting, useOpenTalk } from '../parts/useOpenTalk'
import { ReturnTime } from './ReturnTime'

/** The light goes down. It never goes on by itself; each says when. */
export function TimeOut() {
  const { id, talk, open, sheet } = useOpenTalk()
  const now = useNow()
  const { pause } = talk
  if (!pause) return null
  if (isLapsed(talk, now)) return <ClosedTalk id={id} talk={talk} />
  const hand = (
    <div class="at-hand">
      {sheet}
      <div class="spread small">
        <a class="act-3" href="/help">
          {t.talk.pause.unsafe}
        </a>
        <button class="act-3" type="button" onClick={() => open('end')}>
          {t.talk.tools.end}
        </button>
      </div>
    </div>
  )
  return (
    <Page title={t.talk.corner.paused} class="rest" corner={t.talk.corner.paused} hand={hand} places>
      <Told />
      <Breath />
      <When pause={pause} now={now} />
      <Whose />
      <HearEachOther />
      <div class="foot acts">
        <Slip pause={pause} now={now} />
        {isEarly(pause, now) ? (
          <>
            <ReturnTime pause={pause} now={now} />
            <Ready pause={pause} early />
          </>
        ) : (
          <>
            <Ready pause={pause} />
            <ReturnTime pause={pause} now={now} />
          </>
        )}
        <p class="small soft">
          {isEarly(pause, now) ? t.talk.pause.earlyNote({ n: LEAST_MINUTES }) : t.talk.pause.both}
        </p>
        <HandPhone />
      </div>
    </Page>
  )
}

/** Ten seconds each way. It stands still where less motion is wanted. */
function Breath() {
  return (
    <div class="breath">
      <Shape seat="a" />
      <Shape seat="b" />
      <p>
        {t.talk.pause.breathe[0]}
        <br />
        {t.talk.pause.breathe[1]}
      </p>
    </div>
  )
}

function When({ pause, now }: { pause: Pause; now: number }) {
  const { seat, other, them } = useOpenTalk()
  const [mine, theirs] = [useZone(seat), useZone(other)]
  const say = t.talk.pause
  const { until } = pause
  if (now >= until)
    return (
      <>
        <h1>{say.come}</h1>
        <p class="lead">{say.comeLead}</p>
      </>
    )
  const time = timeOfDay(until, mine)
  return (
    <>
      <h1>
        <time dateTime={new Date(until).toISOString()}>
          {dayOf(until, mine) === dayOf(now, mine)
            ? say.back({ time })
            : say.backDay({ day: longDay(until, mine), time })}
        </time>
      </h1>
      <p class="lead">
        {say.when({ relative: fromNow(until, now, mine) })}{' '}
        {!sameClock(until, mine, theirs) &&
          say.theirs({ time: timeOfDay(until, theirs), name: them, city: zoneCity(theirs) })}
      </p>
    </>
  )
}

function Whose() {
  const { talk, seat, them, away } = useOpenTalk()
  const say = t.talk.pause
  const next = floorAfter(talk)
  const lasting = useLasting(away === 'me' ? 'me' : undefined)
  return (
    <>
      <p class="soft">
        {say.noReason}{' '}
        {next === undefined
          ? say.floorNone
          : next === seat
            ? say.floorYours
            : say.floorTheirs({ name: them })}
      </p>
      <p class="small" role="status">
        {lasting && t.talk.away.me}
      </p>
    </>
  )
}

/** A slip of the finger, for half a minute: as if it had not been. */
function Slip({ pause, now }: { pause: Pause; now: number }) {
  const space = useSpace()
  const { id, may } = useOpenTalk()
  const back = useAction()
  const say = t.talk.pause
  const left = Math.ceil(slipLeft(pause, now) / 1_000)
  return (
    <>
      {may.has('talk.slip') && left > 0 && (
        <button
          class="act-2"
          type="button"
          disabled={back.busy}
          onClick={() => back.run(() => space.do('talk.slip', { talk: id }))}
        >
          {say.slip}
          <span class="small num" aria-hidden="true">
            {say.slipLeft({ n: left })}
          </span>
        </button>
      )}
      <Outcome error={back.error} />
    </>
  )
}

function Ready({ pause, early = false }: { pause: Pause; early?: boolean }) {
  const space = useSpace()
  const { id, seat, other, them } = useOpenTalk()
  const ready = useAction()
  const say = t.talk.pause
  const [mine, theirs] = [pause.ready[seat], pause.ready[other]]
  const set = (to: boolean) => {
    const body = { talk: id, ready: to }
    return space.do('talk.resume', to && early ? { ...body, early } : body)
  }
  return (
    <>
      <p class="small" role="status">
        {mine && (early ? say.youEarly : say.youReady)({ name: them })}
        {theirs && !mine && (early ? say.theyEarly : say.theyReady)({ name: them })}
      </p>
      <button
        class={early ? 'act-3' : mine ? 'act-2' : 'act'}
        type="button"
        disabled={ready.busy}
        onClick={() => ready.run(() => set(!mine))}
      >
        {mine ? say.undo : early ? say.early : say.ready}
      </button>
      <Outcome error={ready.error} />
    </>
  )
}
