import { hearing, hush } from '../../../app/hearing'
import { useSpace } from '../../../app/hooks'
import { go } from '../../../app/router'
import { Dialog } from '../../../components/Dialog'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import type { Trouble } from '../../../sound'
import { insist } from '../parts/insist'
import { useOpenTalk } from '../parts/useOpenTalk'

/** What another try cannot mend. */
const FOR_GOOD: readonly (Trouble | undefined)[] = ['insecure', 'unsupported', 'no_relay']

interface Props {
  open: boolean
  trouble: Trouble | undefined
  onAgain: () => void
  onClose: () => void
}

/** Why nothing is heard, what to do about it, and how to talk all the same. */
export function CannotHear({ open, trouble, onAgain, onClose }: Props) {
  const { talk, them } = useOpenTalk()
  const write = useWritten()
  const say = t.hearing.trouble
  const asked = hearing.value?.state.value.is === 'asking'
  const lobby = talk.phase === 'gathering'
  return (
    <Dialog open={open} title={say.title} onClose={onClose} beside={!lobby}>
      <p>{trouble ? say[trouble] : asked ? t.hearing.says.asking : say.waits({ name: them })}</p>
      <div class="acts">
        {trouble && !FOR_GOOD.includes(trouble) && (
          <button
            class="act-2"
            type="button"
            onClick={() => {
              onClose()
              onAgain()
            }}
          >
            {trouble === 'moved' ? say.here : say.again}
          </button>
        )}
        <button class="act-2" type="button" onClick={onClose}>
          {say.stay}
        </button>
      </div>
      <h3>{say.written}</h3>
      <p>{(lobby ? say.writtenLobby : say.writtenTalk)({ name: them })}</p>
      <button class="act-2" type="button" disabled={write.busy} onClick={write.run}>
        {say.writtenDo}
      </button>
      <Outcome error={write.error} />
      <h3>{say.phone}</h3>
      <p>{say.phoneText}</p>
    </Dialog>
  )
}

/** Ends this talk and opens a written one of its kind, for a talk cannot change how it is held. */
function useWritten() {
  const space = useSpace()
  const { id, talk } = useOpenTalk()
  const { kind, amends, phase } = talk
  const action = useAction()
  const is = () => space.shared.get('talk', id)?.phase
  const end = phase === 'gathering' ? ('talk.postpone' as const) : ('talk.stop' as const)
  const run = async () => {
    let next: string = crypto.randomUUID()
    const written = await action.run(async () => {
      hush()
      await insist(
        () => space.do(end, { talk: id }),
        () => is() === 'closed',
      )
      const theirs = space.shared.all('talk').find(({ it }) => it.phase !== 'closed')
      if (theirs) next = theirs.id
      else {
        const body = { talk: next, kind, mode: 'written' as const }
        await space.do('talk.open', amends ? { ...body, amends } : body)
      }
    })
    if (written) go(`/talk/${next}`)
  }
  return { busy: action.busy, error: action.error, run }
}
