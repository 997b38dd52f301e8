import { useEffect, useState } from 'preact/hooks'
import { forgetArrival, join, look, type Offered } from '../../app/entering'
import { cameBack } from '../../app/keeping'
import { held, keyring, openBeside, openSeat } from '../../app/session'
import { Languages } from '../../components/Languages'
import { LeaveHow } from '../../components/Leave'
import { NameForm } from '../../components/NameForm'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Pair } from '../../components/Pair'
import { useAction } from '../../components/useAction'
import { Broken } from '../../crypto/seal'
import { t } from '../../i18n'
import { isolate, type Name } from '../../i18n/name'
import { dayAndMonth, deviceZone } from '../../i18n/time'
import { otherThan } from '../../model/seat'
import { Refusal } from '../../sync/refusal'
import type { Seat, TicketKind } from '../../wire'

type Found =
  | { at: 'looking' }
  | { at: 'offered'; offered: Offered }
  | { at: 'used' | 'none' | 'broken' | 'later' | 'mine' }
  | { at: 'unknown'; error: unknown }

export default function Join() {
  const [found, setFound] = useState<Found>({ at: 'looking' })
  const again = () => void find().then(setFound)
  useEffect(again, [])
  const notNow = async () => {
    await forgetArrival(keyring)
    setFound({ at: 'later' })
  }
  switch (found.at) {
    case 'looking':
      return <Told title={t.join.waiting} key="looking" />
    case 'offered':
      return found.offered.kind === 'invite' ? (
        <Invited
          key="invited"
          offered={found.offered}
          onNotNow={notNow}
          onUsed={() => setFound({ at: 'used' })}
        />
      ) : (
        <OwnSeat
          key="own"
          offered={found.offered}
          onNotNow={notNow}
          onUsed={() => setFound({ at: 'used' })}
        />
      )
    case 'unknown':
      return (
        <Page title={t.join.waiting} key="unknown">
          <div class="flow">
            <h1>{t.join.waiting}</h1>
            <Outcome error={found.error} />
            <button class="act" type="button" onClick={again}>
              {t.join.again}
            </button>
          </div>
        </Page>
      )
    case 'later':
      return <Told {...t.join.later} key="later" />
    default:
      return <Told {...t.join[found.at]} key={found.at} />
  }
}

async function find(): Promise<Found> {
  try {
    const offered = await look(keyring)
    if (!offered) return { at: 'none' }
    const mine = offered.kind === 'lend' && holds(offered, offered.seat)
    return mine ? { at: 'mine' } : { at: 'offered', offered }
  } catch (error) {
    if (error instanceof Broken) return { at: 'broken' }
    if (error instanceof Refusal && error.code === 'not_found') {
      await forgetArrival(keyring)
      return { at: 'used' }
    }
    return { at: 'unknown', error }
  }
}

const holds = ({ space }: Offered, seat: Seat) =>
  held.value.some(h => h.space === space && h.seat === seat && !h.lent)

/** A sentence or two, and nothing to decide; whoever has a seat here already finds the way to it. */
function Told({ title, text, close }: { title: string; text?: string; close?: string }) {
  return (
    <Page title={title}>
      <div class="flow" role="status">
        <h1>{title}</h1>
        {text && <p class="lead">{text}</p>}
        {close && <p>{close}</p>}
        {text && held.value.length > 0 && (
          <a class="act" href="/home">
            {t.join.home}
          </a>
        )}
      </div>
    </Page>
  )
}

interface Props {
  offered: Offered
  onNotNow: () => void
  onUsed: () => void
}

function Invited({ offered, onNotNow, onUsed }: Props) {
  const [asked, setAsked] = useState(false)
  const [own, setOwn] = useState(() => holds(offered, otherThan(offered.seat)))
  const name = isolate(offered.greeting?.name || t.join.someone)
  if (own) return <OwnInvite onJoin={() => setOwn(false)} onNotNow={onNotNow} />
  if (asked) return <You name={name} offered={offered} onBack={() => setAsked(false)} onUsed={onUsed} />
  return (
    <Page title={t.join.tab({ name })} seat="a">
      <div class="flow">
        <Pair a={name} label={t.join.pair({ name })} />
        <h1>{t.join.title({ name })}</h1>
        {offered.greeting?.words && (
          <blockquote class="said quoted" dir="auto">
            <p class="kept-lines">{offered.greeting.words}</p>
          </blockquote>
        )}
      </div>
      <section class="section" aria-labelledby="what">
        <h2 id="what">{t.join.what}</h2>
        <p>{t.join.whatText({ name })}</p>
      </section>
      <section class="section" aria-labelledby="asked">
        <h2 id="asked">{t.join.asked}</h2>
        <ul class="rows">
          <li>{t.join.askedName}</li>
          <li>{t.join.askedNothing}</li>
        </ul>
      </section>
      <div class="aside section small flow">
        <p>
          {t.join.afraid({ name })} <a href="/help">{t.join.afraidLink}</a>
        </p>
        <LeaveHow />
      </div>
      <div class="acts section">
        <button class="act" type="button" onClick={() => setAsked(true)}>
          {t.join.join}
        </button>
        <button class="act-2" type="button" onClick={onNotNow}>
          {t.join.notNow}
        </button>
        <p class="small soft">
          {offered.expires === undefined
            ? t.join.unseen({ name })
            : t.join.unseenUntil({ name, until: dayAndMonth(offered.expires, deviceZone()) })}
        </p>
      </div>
      <Languages />
    </Page>
  )
}

/** Who comes back sees first what came along, and what is left to do. */
const AFTER: Readonly<Record<TicketKind, string>> = {
  invite: '/home',
  device: '/home',
  lend: '/talk',
  recovery: '/settings/back',
  return: '/settings/returned',
}

/** Redeems; a link that was used in the meantime is said so, and nothing else. */
async function redeem(offered: Offered, zone: string, onUsed: () => void, name?: string): Promise<void> {
  try {
    const { kind, space, seat } = await join(keyring, zone, offered)
    await openSeat(space, seat, AFTER[kind], async opened => {
      if (kind === 'recovery') await cameBack(opened)
      if (name)
        await Promise.all([opened.journey.change(() => deviceZone()), opened.give('seat.name', { name })])
    })
    if (kind === 'lend') await openBeside() // whoever has both here talks with this one phone
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') onUsed()
    throw error
  }
}

/** Whoever holds the other place opened it: asked first, since it works once. */
function OwnInvite({ onJoin, onNotNow }: { onJoin: () => void; onNotNow: () => void }) {
  const say = t.join.ownInvite
  return (
    <Page title={say.title} key="own-invite">
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
        <div class="acts">
          <button class="act" type="button" onClick={onNotNow}>
            {t.join.notNow}
          </button>
          <button class="act-2" type="button" onClick={onJoin}>
            {say.join}
          </button>
        </div>
      </div>
    </Page>
  )
}

interface YouProps {
  name: Name
  offered: Offered
  onBack: () => void
  onUsed: () => void
}

function You({ name, offered, onBack, onUsed }: YouProps) {
  const enter = (mine: string, zone: string) => redeem(offered, zone, onUsed, mine)
  return (
    <Page title={t.start.you.tab} key="you">
      <div class="flow">
        <h1>{t.join.you.title}</h1>
        <p class="lead">{t.join.you.lead({ name })}</p>
        <NameForm go={t.join.you.go} onBack={onBack} onDone={enter} />
      </div>
    </Page>
  )
}

/** What the ticket brings here: one's own seat, or one that is lent. */
function wordsOf(offered: Offered) {
  if (offered.kind === 'recovery') return t.join.recovery
  if (offered.kind === 'return') return t.join.returned
  if (offered.kind === 'lend') {
    const { both, one, go } = t.join.lent
    return { ...(holds(offered, otherThan(offered.seat)) ? both : one), go }
  }
  return t.join.device
}

function OwnSeat({ offered, onNotNow, onUsed }: Props) {
  const action = useAction()
  const say = wordsOf(offered)
  const enter = () => redeem(offered, deviceZone(), onUsed)
  return (
    <Page title={say.title}>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
        <div class="acts">
          <button class="act" type="button" disabled={action.busy} onClick={() => action.run(enter)}>
            {say.go}
          </button>
          <button class="act-2" type="button" onClick={onNotNow}>
            {t.join.notNow}
          </button>
        </div>
        <Outcome error={action.error} />
      </div>
      <Languages />
    </Page>
  )
}
