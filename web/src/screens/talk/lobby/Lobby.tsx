import { useState } from 'preact/hooks'
import { useRequest, useSpace } from '../../../app/hooks'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Said } from '../../../components/Said'
import { Shape } from '../../../components/Shape'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { firstSpeaker } from '../../../model/talk'
import type { Seat } from '../../../wire'
import { HandPhone } from '../onephone/HandPhone'
import { OnePhoneChoice } from '../onephone/OnePhoneChoice'
import { HearEachOther } from '../parts/HearEachOther'
import { useOpenTalk } from '../parts/useOpenTalk'
import { WhoBegins } from './WhoBegins'

/** Before the talk: a list for oneself, and whether both are here and ready. */
export function Lobby() {
  const space = useSpace()
  const { id, talk, seat, other, me, them } = useOpenTalk()
  const request = useRequest(talk.request ?? '')
  const ready = useAction()
  const here = space.presence.value[other]
  const first = firstSpeaker(talk, request?.by)
  const say = t.talk.lobby
  const theirs = talk.ready[other] ? say.ready : here ? say.here : say.notHere
  const mine = talk.ready[seat]
  return (
    <Page title={say.title} class="lobby" seat={seat} fit>
      <div class="pair">
        {(['a', 'b'] as const).map(each => (
          <SeatLine
            key={each}
            seat={each}
            name={each === seat ? me : them}
            label={each === seat ? t.common.you : them}
            ready={talk.ready[each]}
            state={each === seat ? (mine ? say.ready : say.notReady) : theirs}
          />
        ))}
      </div>
      <h1>{say.heading}</h1>
      <p class="soft about">
        {say.about({
          repair: talk.kind === 'repair',
          mode: t.talk.modes[talk.mode],
          length: request?.minutes ?? 0,
        })}{' '}
        {first === seat ? say.firstYou : say.first({ name: them })}
      </p>
      {request?.topic && <Said of={`request/${talk.request}`} word={request.topic} quoted />}
      <WhoBegins />
      <Checklist />
      <HearEachOther />
      <HearEachOther see="pictures" />
      <HearEachOther see="offer" />
      <div class="foot acts">
        <button
          class={mine ? 'act-2' : 'act'}
          type="button"
          disabled={ready.busy}
          onClick={() => ready.run(() => space.do('talk.ready', { talk: id, ready: !mine }))}
        >
          {mine ? say.undo : say.act}
        </button>
        <Outcome error={ready.error} />
        <div class="spread small">
          <span class="soft" role="status">
            {mine
              ? say.waiting({ name: them })
              : talk.ready[other]
                ? t.talk.pause.theyReady({ name: them })
                : say.both}
          </span>
          <AnotherTime />
        </div>
        <OnePhoneChoice />
        <HandPhone />
      </div>
      <HearEachOther see="end" />
    </Page>
  )
}

interface SeatLineProps {
  seat: Seat
  name: Name
  label: string
  state: string
  ready: boolean
}

function SeatLine({ seat, name, label, state, ready }: SeatLineProps) {
  return (
    <figure>
      <Shape seat={seat} name={name} {...(ready ? {} : { state: 'waiting' as const })} />
      <figcaption class="small">
        <strong>{label}</strong>
        <br />
        <span class="soft">{state}</span>
      </figcaption>
    </figure>
  )
}

/** Kept nowhere: it is gone with the lobby. */
function Checklist() {
  const { talk } = useOpenTalk()
  const [done, setDone] = useState<readonly number[]>([])
  const say = t.talk.lobby
  return (
    <ul class="ticks" aria-label={say.list}>
      {(talk.mode === 'apart' ? say.ticksApart : say.ticks).map((label, n) => (
        <li key={label}>
          <Tick
            checked={done.includes(n)}
            onChange={on => setDone(was => (on ? [...was, n] : was.filter(each => each !== n)))}
          >
            {label}
          </Tick>
        </li>
      ))}
    </ul>
  )
}

function AnotherTime() {
  const space = useSpace()
  const { id, them } = useOpenTalk()
  const [asking, setAsking] = useState(false)
  const postpone = useAction()
  return (
    <>
      <button class="act-3" type="button" onClick={() => setAsking(true)}>
        {t.talk.lobby.later}
      </button>
      <Dialog open={asking} title={t.talk.lobby.laterTitle} onClose={() => setAsking(false)}>
        <p>{t.talk.lobby.laterText({ name: them })}</p>
        <div class="acts">
          <button
            class="act-2"
            type="button"
            disabled={postpone.busy}
            onClick={() => postpone.run(() => space.do('talk.postpone', { talk: id }))}
          >
            {t.talk.lobby.laterDo}
          </button>
          <button class="act-2" type="button" onClick={() => setAsking(false)}>
            {t.talk.lobby.stay}
          </button>
        </div>
        <Outcome error={postpone.error} />
      </Dialog>
    </>
  )
}
