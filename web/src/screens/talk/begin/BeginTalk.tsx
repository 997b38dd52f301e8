import { useState } from 'preact/hooks'
import {
  useName,
  useRequests,
  useSeat,
  useSpace,
  useTalk,
  useTalks,
  useViewer,
  useZone,
} from '../../../app/hooks'
import { go } from '../../../app/router'
import { later } from '../../../components/later'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { Times } from '../../../components/Times'
import { useAction } from '../../../components/useAction'
import { useMore } from '../../../components/useMore'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { longDay } from '../../../i18n/time'
import { isNear, nextToOpen } from '../../../model/request'
import { mayOpen } from '../../../model/talk'
import type { Request, With } from '../../../wire'

/** No talk is open: the next agreed time, starting without one, and the talks that were. */
export function BeginTalk() {
  const { other, lent } = useSpace()
  const partner = useSeat(other)
  const may = mayOpen(useTalk()?.it, useViewer())
  const name = useName(other)
  const say = t.talk.begin
  const status = partner?.status ?? 'open'
  return (
    <Page title={t.talk.title} places>
      <div class="flow">
        <h1>{t.talk.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {may ? (
        <Ways />
      ) : (
        <div class="section flow">
          <p>{status === 'open' ? say.alone({ name }) : say.gone}</p>
          {status === 'open' && (
            <a class="act-2" href="/invite">
              {say.invite}
            </a>
          )}
        </div>
      )}
      {!lent && <Past />}
    </Page>
  )
}

const useStartNow = later(async () => (await import('./StartNow')).StartNow)

function Ways() {
  const { now, lent } = useSpace()
  const [starting, setStarting] = useState(false)
  const next = nextToOpen(useRequests(), now())
  const say = t.talk.begin
  const StartNow = useStartNow(starting)
  if (StartNow && starting) return <StartNow onCancel={() => setStarting(false)} />
  return (
    <div class="section flow">
      {next ? <Next {...next} near={isNear(next.it, now())} /> : !lent && <Pick />}
      <button class="act-2 whole" type="button" onClick={() => setStarting(true)}>
        {say.now}
      </button>
    </div>
  )
}

function Next({ id, it, near }: With<Request> & { near: boolean }) {
  const space = useSpace()
  const open = useAction()
  const say = t.talk.begin
  const begin = async () => {
    const talk = crypto.randomUUID()
    const { kind, mode, amends } = it
    const body = { talk, request: id, kind, mode }
    if (await open.run(() => space.do('talk.open', amends ? { ...body, amends } : body))) go(`/talk/${talk}`)
  }
  return (
    <section class="sheet flow" aria-labelledby="next">
      <h2 id="next">{!near ? say.agreed : space.now() < (it.slot ?? 0) ? say.soon : say.time}</h2>
      {it.topic && <Said of={`request/${id}`} word={it.topic} quoted />}
      {it.slot !== undefined && <Times at={it.slot} />}
      {near && (
        <div class="acts">
          <button class="act" type="button" disabled={open.busy} onClick={begin}>
            {say.lobby}
          </button>
          <p class="small soft">{say.lobbyNote}</p>
        </div>
      )}
      <Waits of={['talk/']} />
      <Outcome error={open.error} />
      {!space.lent && (
        <a class="act-3" href={`/time/${id}`}>
          {say.see}
        </a>
      )}
    </section>
  )
}

function Pick() {
  return (
    <div class="acts">
      <a class="act" href="/time/new">
        {t.talk.begin.pick}
      </a>
      <p class="small soft">{t.talk.begin.pickNote}</p>
    </div>
  )
}

function Past() {
  const { seat } = useSpace()
  const zone = useZone(seat)
  const talks = useTalks()
  const { shown, more } = useMore(talks.length)
  const say = t.talk
  return (
    <section class="section" aria-labelledby="past">
      <h2 id="past">{say.begin.past}</h2>
      {talks.length === 0 && <p class="soft">{say.begin.none}</p>}
      <ul class="rows past">
        {talks.slice(0, shown).map(({ id, it }) => (
          <li key={id}>
            <a href={`/talk/${id}`}>
              <strong>{longDay(it.openedAt, zone)}</strong>
              <span class="small soft">
                {say.summary({
                  kind: say.kinds[it.kind],
                  mode: say.modes[it.mode],
                  result: say.results[it.result ?? 'lapsed'],
                })}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
