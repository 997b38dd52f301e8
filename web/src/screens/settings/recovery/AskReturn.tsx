import { useEffect, useState } from 'preact/hooks'
import { useName, useSeat, useSpace } from '../../../app/hooks'
import { askReturn, returnLink } from '../../../app/returning'
import { keyring } from '../../../app/session'
import { CopyLink } from '../../../components/CopyLink'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Qr } from '../../../components/Qr'
import { ReturnWaits } from '../../../components/ReturnWaits'
import { useAction } from '../../../components/useAction'
import { t } from '../../../i18n'
import { isJoined } from '../../../model/seat'
import { AllSettings } from '../AllSettings'

/** A way back for the partner who has lost everything. */
export function AskReturn() {
  const space = useSpace()
  const name = useName(space.other)
  const asked = space.shared.get('return', space.other)
  const [link, setLink] = useState<string>()
  const ask = useAction()
  const say = t.settings.ask
  useEffect(() => {
    void returnLink(space).then(setLink)
  }, [space, asked?.at])
  const go = async () => setLink(await askReturn(keyring, space))
  return (
    <Page title={say.title({ name })} places>
      <div class="flow">
        <h1>{say.title({ name })}</h1>
        <p class="lead">{say.lead({ name })}</p>
      </div>
      <ReturnWaits of={space.other} />
      {asked && link && (
        <div class="section flow">
          <p>{say.given({ name })}</p>
          <CopyLink link={link} label={say.link} copy={say.copy} copied={say.copied} />
          <Qr text={link} label={say.qr} />
        </div>
      )}
      {asked && !link && <p class="section">{say.elsewhere}</p>}
      <ul class="rows section">
        {say.how.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="aside section small">{say.truth({ name })}</p>
      <div class="acts section">
        {isJoined(useSeat(space.other)) && !asked && (
          <button
            class="act"
            type="button"
            disabled={ask.busy || !space.live.value}
            onClick={() => ask.run(go)}
          >
            {say.go}
          </button>
        )}
        <Outcome error={ask.error} />
        <AllSettings />
      </div>
    </Page>
  )
}
