import {
  useGone,
  useName,
  useNow,
  useRequests,
  useSeat,
  useSpace,
  useTalk,
  useTalks,
  useViewer,
  useZone,
} from '../../app/hooks'
import { Page } from '../../components/Page'
import { Said } from '../../components/Said'
import { Times } from '../../components/Times'
import { t } from '../../i18n'
import { fromNow, longDay } from '../../i18n/time'
import { dayOf } from '../../model/day'
import './home.css'
import { useCameBack } from '../../app/keeping'
import { useStand } from '../../app/stand'
import { nextStep } from '../../model/next'
import { pulseDay } from '../../model/pulse'
import { nextAgreed } from '../../model/request'
import { maySpace } from '../../model/seat'
import { useNotes } from '../prepare/useNotes'
import { Answered } from './Answered'
import { Come } from './Come'
import { LookBack } from './LookBack'
import { OnOnesOwn } from './OnOnesOwn'
import { Safekeeping } from './Safekeeping'
import { type Shown, worded } from './step'
import { Today } from './Today'
import { Told } from './Told'
import { Tomorrow } from './Tomorrow'
import { Unsent } from './Unsent'
import { Waiting } from './Waiting'
import { WhereOneStands } from './WhereOneStands'

export default function Home() {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const now = useNow(30_000)
  const step = useStep(now)
  const gone = useGone()
  useCameBack()
  return (
    <Page title={t.home.tab} wide places class="home">
      <Told />
      <div class="two">
        <div>
          <div class="flow next">
            <p class="spread">
              <time class="soft" dateTime={dayOf(now, zone)}>
                {longDay(now, zone)}
              </time>
              <a class="act-3 small" href="/settings">
                {t.home.settings}
              </a>
            </p>
            <Next step={step} />
          </div>
          <WhereOneStands />
          <Tomorrow now={now} />
          {!gone && <Agreed now={now} zone={zone} />}
        </div>
        <div>
          <Unsent />
          {!gone && <Waiting but={step.to} />}
          <Come />
          {!gone && (
            <>
              <Answered />
              <Today now={now} />
              <LookBack now={now} />
            </>
          )}
          <OnOnesOwn />
          <Safekeeping />
          <Stranger />
        </div>
      </div>
    </Page>
  )
}

function useStep(now: number): Shown {
  const { seat, other, shared } = useSpace()
  const today = pulseDay(useViewer(now))
  const ended = useTalks().filter(({ it }) => it.result === 'finished')
  const notes = useNotes()
  const { stand } = useStand()
  const next = nextStep({
    seat,
    named: useSeat(seat)?.name !== undefined,
    other: useSeat(other),
    talk: useTalk(),
    finished: ended.length > 0 ? Math.max(...ended.map(({ it }) => it.closedAt!)) : undefined,
    pulse: shared.get('pulse', `${seat}/${today}`) !== undefined,
    requests: useRequests(),
    notes,
    now,
    stand,
  })
  return worded(next, useName(other), notes, stand)
}

function Next({ step }: { step: Shown }) {
  return (
    <>
      <h1>{step.title}</h1>
      <p class="lead">{step.lead}</p>
      {step.go && step.to && (
        <p>
          <a class="act" href={step.to}>
            {step.go}
          </a>
        </p>
      )}
    </>
  )
}

function Agreed({ now, zone }: { now: number; zone: string }) {
  const agreed = nextAgreed(useRequests())
  if (agreed?.it.slot === undefined) return null
  const { id, it } = agreed
  const heading = it.topic ? <Said of={`request/${id}`} word={it.topic} /> : t.home.noTopic
  return (
    <section class="sheet section flow agreed" aria-label={t.home.agreed}>
      <div class="spread small">
        <strong>
          <time dateTime={new Date(it.slot!).toISOString()}>{longDay(it.slot!, zone)}</time>
        </strong>
        <span class="soft">{fromNow(it.slot!, now, zone)}</span>
      </div>
      <h2 class="said">
        <a href={`/time/${id}`}>{heading}</a>
      </h2>
      <Times at={it.slot!} />
    </section>
  )
}

/** Until the first talk, seat a can still say that it is not the partner who joined. */
function Stranger() {
  const name = useName('b')
  const talked = useTalks().length > 0
  if (!maySpace(useViewer(), talked).has('seat.reject')) return null
  return (
    <p class="small soft section">
      {t.home.stranger({ name })} <a href="/invite">{t.home.strangerLink}</a>
    </p>
  )
}
