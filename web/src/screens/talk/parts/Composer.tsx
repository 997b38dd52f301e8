import { useRef } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { DraftField, useDraft } from '../../../components/Draft'
import { Outcome } from '../../../components/Notice'
import { ShareNotice } from '../../../components/ShareNotice'
import { type Action, useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'
import { useOpenTalk } from './useOpenTalk'

export interface ComposerState {
  readonly draft: ReturnType<typeof useDraft>
  /** What would be sent; empty in a spoken talk. */
  readonly text: string
  readonly action: Action
  /** Sends it as one line. The draft is forgotten once the server has it. */
  send(): Promise<void>
  /** Makes a move behind what is written and not sent yet, which goes with it. */
  before(move: () => Promise<void>): Promise<void>
}

/** A line under way. Each phase has its own draft, so a piece never slips into an answer. */
export function useComposer(): ComposerState {
  const space = useSpace()
  const { id, talk, may } = useOpenTalk()
  const draft = useDraft(`talk/${id}/${talk.phase}`)
  const action = useAction()
  const text = may.has('talk.say') && !draft.waits ? draft.text.trim() : ''
  const send = () =>
    space.do('talk.say', { talk: id, line: crypto.randomUUID(), text }, { drafts: [draft.name] })
  const before = async (move: () => Promise<void>) => {
    const said = text ? send() : undefined
    // Without a connection both wait, in this order: the page may be gone when the first one is answered.
    if (space.live.value || roomFor('talk.say', 'text', text) === 'full') await said
    await Promise.all([said, move()])
  }
  return { draft, text, action, send, before }
}

/** In a written talk, the box of the one who may write now. Nothing at all in a spoken one. */
export function Composer({ state, label }: { state: ComposerState; label?: string }) {
  const { may } = useOpenTalk()
  const form = useRef<HTMLFormElement>(null)
  if (!may.has('talk.say')) return null
  const { draft, text, action } = state
  const send = async () => {
    if (!text || !(await action.run(state.send))) return
    const box = form.current?.querySelector('textarea')
    if (document.activeElement === document.body) box?.focus()
  }
  return (
    <form
      ref={form}
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit()
      }}
    >
      <DraftField
        draft={draft}
        room={roomFor('talk.say', 'text', draft.text)}
        label={label ?? t.talk.written.composer}
        rows={3}
      />
      <ShareNotice doc="shared" />
      <button class="act-2" type="submit" disabled={action.busy || !text}>
        {t.talk.written.send}
      </button>
      <Outcome error={action.error} />
    </form>
  )
}
