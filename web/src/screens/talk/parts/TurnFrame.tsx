import type { ComponentChildren } from 'preact'
import { Page } from '../../../components/Page'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { wantsHint } from '../../../model/talk'
import type { Seat } from '../../../wire'
import { HearEachOther } from './HearEachOther'
import { OneBreath, useBreath } from './OneBreath'
import { TalkTools } from './TalkTools'
import { Told } from './Told'
import { TurnClock } from './TurnClock'
import { useLasting, useOpenTalk } from './useOpenTalk'

interface Props {
  corner: string
  heading: string
  lead?: string | undefined
  /** Whose colour the screen takes: filled where it is mine, a pale wash where it is theirs. */
  whose?: Seat | undefined
  /** The line above the heading, with their shape. */
  who?: string
  /** Between the heading and what is at hand. */
  children?: ComponentChildren
  /** At hand, above the tools. */
  foot?: ComponentChildren
  /** The one large action. In a written talk it stays within reach, as the tools do. */
  act?: ComponentChildren
  clock?: boolean
}

/** The frame of every turn: whose it is, what it asks, what is at hand, and the time-out in its place. */
export function TurnFrame({ corner, heading, lead, whose, who, children, foot, act, clock = false }: Props) {
  const { talk, seat, me, them, passed, away } = useOpenTalk()
  const floor = whose ?? talk.floor ?? seat
  const mine = floor === seat
  const name = mine ? me : them
  const [breathing, begin] = useBreath(passed && mine)
  const classes = ['turn', mine ? 'floor' : 'listen', !passed && 'still', talk.mode === 'written' && 'long']
  const hand = <TalkTools>{!breathing && act}</TalkTools>
  return (
    <Page title={heading} class={classes.filter(Boolean).join(' ')} {...{ corner, hand }} seat={floor}>
      {passed && !mine && <i class="leaving" data-seat={seat} aria-hidden="true" />}
      <Told />
      <div class="flow">
        <p>
          <span class="who">
            <Shape name={name} />{' '}
            {who ?? (mine ? t.talk.youHave({ name: me }) : t.talk.theyHave({ name: them }))}
          </span>
        </p>
        <h1>{heading}</h1>
        {lead && !breathing && <p class="lead">{lead}</p>}
      </div>
      <HearEachOther see="pictures" />
      {breathing ? <OneBreath onEnd={begin} /> : children}
      <div class="foot flow hand">
        <HearEachOther see="offer" />
        {wantsHint(talk) && <Hint />}
        <AwayNote away={useLasting(away)} them={them} />
        {clock && <TurnClock />}
        {!breathing && foot}
      </div>
    </Page>
  )
}

function Hint() {
  return (
    <aside class="hint" aria-label={t.talk.hint.title}>
      <p class="label">{t.talk.hint.title}</p>
      <p class="small">{t.talk.hint.text}</p>
    </aside>
  )
}

function AwayNote({ away, them }: { away: 'me' | 'them' | undefined; them: Name }) {
  return (
    <p class="away small" role="status">
      {away === 'me' ? t.talk.away.me : away === 'them' ? t.talk.away.them({ name: them }) : ''}
    </p>
  )
}
