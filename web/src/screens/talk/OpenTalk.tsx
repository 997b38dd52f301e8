import type { FunctionComponent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useHere, useName, useSpace, useViewer } from '../../app/hooks'
import { useAwake } from '../../app/useAwake'
import { t } from '../../i18n'
import type { Name } from '../../i18n/name'
import { freeToHand, holderOf } from '../../model/holder'
import { mayTalk, type View, viewOf } from '../../model/talk'
import type { Talk } from '../../wire'
import { NoteDialog, type Reading } from '../prepare/talk/NoteInTalk'
import { Agreeing } from './agree/Agreeing'
import { EndDialog } from './end/EndDialog'
import { Lobby } from './lobby/Lobby'
import { GivePhone } from './onephone/GivePhone'
import { useBeside, useBothHere } from './onephone/useBeside'
import { useTold } from './parts/Told'
import { OpenTalkContext, useAway, usePassed } from './parts/useOpenTalk'
import { useSeen } from './parts/useSeen'
import { Answering, Repairing } from './repair/Repairing'
import { TimeOut } from './timeout/TimeOut'
import { Checked, Checking } from './turn/Checking'
import { Listening } from './turn/Listening'
import { Reflected, Reflecting } from './turn/Reflecting'
import { Speaking } from './turn/Speaking'

const VIEWS: Record<Exclude<View, 'closed'>, FunctionComponent> = {
  lobby: Lobby,
  speaking: Speaking,
  listening: Listening,
  reflecting: Reflecting,
  reflected: Reflected,
  checking: Checking,
  checked: Checked,
  repairing: Repairing,
  answering: Answering,
  agreeing: Agreeing,
  paused: TimeOut,
}

/** An open talk. A screen is new whenever phase or floor change: then its heading takes the focus. */
export function OpenTalk({ id, talk }: { id: string; talk: Talk }) {
  const { seat, other } = useSpace()
  const [asked, open] = useState<'note' | 'end'>()
  const reading = useRef<Reading>({ top: 0 })
  const [giving, setGiving] = useState(false)
  const onePhone = useBeside() !== undefined
  const view = viewOf(talk, seat)
  const may = mayTalk(talk, useViewer())
  const [me, them, passed, away] = [useName(seat), useName(other), usePassed(talk), useAway()]
  useSeen()
  const told = useTold(id, talk, seat, them)
  if (view === 'closed') return null
  const Shown = VIEWS[view]
  const holder = giving && freeToHand(talk) ? other : holderOf(talk, seat)
  const handing = onePhone && holder !== seat
  const close = () => open(undefined)
  const sheet = (
    <>
      <NoteDialog open={asked === 'note' && !handing} place={reading.current} onClose={close} />
      <EndDialog open={asked === 'end'} onClose={close} />
    </>
  )
  const give = () => setGiving(true)
  const state = { id, talk, may, seat, other, me, them, passed, away, give, open, sheet }
  return (
    <OpenTalkContext.Provider value={state}>
      <p class="hidden" role="status">
        {!handing && `${told} ${announcement(view, them, talk)}`.trim()}
      </p>
      {view !== 'paused' && <Here />}
      {handing ? (
        <GivePhone key="give" to={holder} rest={view === 'paused' || view === 'lobby'} />
      ) : (
        <Shown key={screenOf(talk, view)} />
      )}
    </OpenTalkContext.Provider>
  )
}

/** What makes a new screen of it: another phase or floor, or in the repair part that one of them has answered. */
function screenOf(talk: Talk, view: View): string {
  const said = talk.phase === 'repairing' ? ` ${talk.done.a} ${talk.done.b}` : ''
  return `${view} ${talk.moved}${said}`
}

/** Here now: in the lobby and the talk, not in a time-out. */
function Here() {
  useHere('talk')
  useBothHere()
  useAwake()
  return null
}

function announcement(view: Exclude<View, 'closed'>, them: Name, talk: Talk): string {
  const say = t.talk.announce
  switch (view) {
    case 'lobby':
      return ''
    case 'repairing':
    case 'answering': {
      const said = talk.amends !== undefined && talk.done[talk.amends]
      return said
        ? say.answering({ mine: view === 'answering', name: them })
        : say.repairing({ mine: view === 'repairing', name: them })
    }
    case 'listening':
    case 'reflected':
    case 'checked':
      return say[view]({ name: them })
    default:
      return say[view]
  }
}
