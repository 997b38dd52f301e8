import { useRef } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { DraftField, useDraft } from '../../../components/Draft'
import { Outcome } from '../../../components/Notice'
import { Aside, type Series, useSeries } from '../../../components/Series'
import { ShareNotice } from '../../../components/ShareNotice'
import { type Action, useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { roomFor } from '../../../model/room'
import { useOpenTalk } from './useOpenTalk'

export interface ComposerState {
  readonly series: Series
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
  const series = useSeries(`talk/${id}/${talk.phase}`)
  const draft = useDraft(series.name)
  const action = useAction({ again: true })
  const under = useRef(new Map<string, Promise<void>>())
  /** What is said behind a move that waits would come too late. */
  const moved = space.unsent.value.some(({ key }) => key === `talk/${id}`)
  const text = may.has('talk.say') && !draft.waits && !moved ? draft.text.trim() : ''
  const say = async () => {
    await space.do('talk.say', { talk: id, line: crypto.randomUUID(), text }, { drafts: [draft.name] })
  }
  /** Once, also where a pass is tapped while it is on its way to the queue. */
  const send = () => {
    const sent = under.current.get(draft.name) ?? say().finally(() => under.current.delete(draft.name))
    under.current.set(draft.name, sent)
    return sent
  }
  const before = async (move: () => Promise<void>) => {
    const said = text ? send() : undefined
    // Without a connection both wait, in this order: the page may be gone when the first one is answered.
    if (space.live.value || roomFor('talk.say', 'text', text) === 'full') await said
    await Promise.all([said, move()])
  }
  return { series, draft, text, action, send, before }
}

/** In a written talk, the box of the one who may write now. Nothing at all in a spoken one. */
export function Composer({ state, label }: { state: ComposerState; label?: string }) {
  const { may } = useOpenTalk()
  const form = useRef<HTMLFormElement>(null)
  if (!may.has('talk.say')) return null
  const { series, draft, text, action } = state
  const send = async () => {
    if (!text || !(await action.run(state.send, draft.name))) return
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
      <Waiting of={series} />
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
      <Aside of={series} />
      <Outcome error={action.error} />
    </form>
  )
}

/** What was written and waits is still to be read. */
function Waiting({ of: { waiting } }: { of: Series }) {
  const { drafts } = useSpace()
  return (
    <>
      {waiting.map(name => (
        <p key={name} class="small soft kept-lines" dir="auto">
          {drafts.open(name).text}
        </p>
      ))}
    </>
  )
}
