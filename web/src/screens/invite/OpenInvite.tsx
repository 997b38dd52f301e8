import { ChevronRight, Copy, Pencil } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { inviteLink, renewInvite } from '../../app/entering'
import { useGivenName, useSpace } from '../../app/hooks'
import { keyring } from '../../app/session'
import { ByHand } from '../../components/CopyLink'
import { useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Pair } from '../../components/Pair'
import { Qr } from '../../components/Qr'
import { useAction } from '../../components/useAction'
import { useCopy } from '../../components/useCopy'
import { t } from '../../i18n'
import { dayAndMonth, deviceZone } from '../../i18n/time'
import type { Invite } from '../../keys/keyring'
import { InviteWords } from './InviteWords'

export function OpenInvite() {
  const { id } = useSpace()
  const name = useGivenName('a')
  const [invite, setInvite] = useState<Invite | 'lost'>()
  const load = () => keyring.invite(id, 'a').then(held => setInvite(held ?? 'lost'))
  useEffect(() => void load(), [id])
  const renew = async (words: string) => {
    await renewInvite(keyring, id, { name, words })
    await load()
  }
  if (!invite) return null
  return (
    <Page title={t.invite.tab} wide class="invite">
      <div class="two">
        <div class="flow">
          <Pair a={name} label={t.common.pair.waiting} />
          <h1>{t.invite.title}</h1>
          <p class="lead">{t.invite.lead}</p>
          {invite === 'lost' ? <p>{t.invite.lost}</p> : <TheLink invite={invite} />}
        </div>
        <div class="section flow">
          {invite !== 'lost' && <InviteWords invite={invite} name={name} onRenew={renew} />}
          <Fresh
            named={Boolean(name)}
            onMake={() => renew(invite === 'lost' ? t.invite.defaultWords : invite.words)}
          />
          <Meanwhile />
        </div>
      </div>
    </Page>
  )
}

function TheLink({ invite }: { invite: Invite }) {
  const draft = useDraft('invite', invite.words)
  const link = inviteLink(invite.T)
  const copying = useCopy<HTMLInputElement>(link)
  const over = invite.expires < Date.now()
  if (over) return <p>{t.invite.ended}</p>
  if (draft.text !== invite.words) return <p>{t.invite.oldWords}</p>
  return (
    <>
      <div class="link">
        <input
          class="address"
          readOnly
          dir="ltr"
          value={link}
          aria-label={t.invite.link}
          ref={copying.box}
          onFocus={e => e.currentTarget.select()}
        />
        <button type="button" onClick={copying.copy}>
          <Copy class="icon" aria-hidden="true" />
          <span aria-live="polite">{copying.at === 'copied' ? t.invite.copied : t.invite.copy}</span>
        </button>
      </div>
      <ByHand at={copying.at} />
      <div class="qr">
        <Qr text={link} label={t.invite.qr} />
        <p class="small soft">{t.invite.room({ until: dayAndMonth(invite.expires, deviceZone()) })}</p>
      </div>
    </>
  )
}

/** A link carries the name; one that was just given is on its way for a moment. */
function Fresh({ named, onMake }: { named: boolean; onMake: () => Promise<void> }) {
  const [done, setDone] = useState(false)
  const make = useAction()
  return (
    <div>
      <button
        class="act-3"
        type="button"
        disabled={make.busy || !named}
        onClick={async () => setDone(await make.run(onMake))}
      >
        {t.invite.fresh}
      </button>
      <p class="small soft" role="status">
        {done ? t.invite.freshDone : t.invite.freshHint}
      </p>
      <Outcome error={make.error} />
    </div>
  )
}

function Meanwhile() {
  return (
    <div class="rows section">
      <a class="line" href="/prepare">
        <Pencil class="icon" aria-hidden="true" />
        <span>
          <strong>{t.invite.meanwhile}</strong>
          <br />
          <span class="small soft">{t.invite.meanwhileMore}</span>
        </span>
        <ChevronRight class="icon" aria-hidden="true" />
      </a>
      <a class="line home-line" href="/home">
        <span>
          <strong>{t.invite.home}</strong>
        </span>
        <ChevronRight class="icon" aria-hidden="true" />
      </a>
    </div>
  )
}
