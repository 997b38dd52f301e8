import { Copy, Link, Share } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { inviteLink } from '../../app/entering'
import { ByHand } from '../../components/CopyLink'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { useAction } from '../../components/useAction'
import { useCopy } from '../../components/useCopy'
import { t } from '../../i18n'
import type { Invite } from '../../keys/keyring'
import { roomInGreeting } from '../../model/room'

interface Props {
  invite: Invite
  /** One's own name, which a link carries; empty while it is not known. */
  name: string
  /** Makes a new link for other words: the words are sealed with the link's own secret. */
  onRenew: (words: string) => Promise<void>
}

export function InviteWords({ invite, name, onRenew }: Props) {
  const draft = useDraft('invite', invite.words)
  const keep = useAction()
  const [renewed, setRenewed] = useState<string>()
  const room = roomInGreeting({ name, words: draft.text })
  const same = draft.text === invite.words
  const over = invite.expires < Date.now()
  return (
    <>
      <DraftField
        draft={draft}
        label={t.invite.words}
        hint={same ? t.invite.wordsHint : t.invite.wordsOther}
        room={room}
        rows={6}
      />
      {same && !over ? (
        <Send invite={invite} />
      ) : (
        <div class="acts">
          <button
            class="act"
            type="button"
            disabled={keep.busy || !name || room === 'full'}
            onClick={async () => {
              const { text } = draft
              if (await keep.run(() => onRenew(text))) setRenewed(text)
            }}
          >
            <Link class="icon" aria-hidden="true" />
            {t.invite.renew}
          </button>
        </div>
      )}
      <p class="small soft" role="status">
        {same && renewed === invite.words && t.invite.wordsDone}
      </p>
      <Outcome error={keep.error} />
    </>
  )
}

/** The system's share sheet where there is one; else words and link into the clipboard. */
function Send({ invite }: { invite: Invite }) {
  const url = inviteLink(invite.T)
  const both = `${invite.words}\n${url}`
  const copying = useCopy<HTMLTextAreaElement>(both)
  const sheet = typeof navigator.share === 'function'
  const send = async () => {
    if (!sheet) return copying.copy()
    return navigator.share({ text: invite.words, url }).catch(cause => {
      if (cause?.name !== 'AbortError') return copying.copy() // unlike who only closed the sheet
    })
  }
  const Icon = sheet ? Share : Copy
  return (
    <div class="acts">
      <button class="act" type="button" onClick={send}>
        <Icon class="icon" aria-hidden="true" />
        <span aria-live="polite">
          {sheet ? t.invite.share : copying.at === 'copied' ? t.invite.copied : t.invite.copyBoth}
        </span>
      </button>
      {copying.at === 'refused' && (
        <textarea
          readOnly
          rows={6}
          dir="auto"
          value={both}
          aria-label={t.invite.copyBoth}
          ref={copying.box}
        />
      )}
      <ByHand at={copying.at} />
    </div>
  )
}
