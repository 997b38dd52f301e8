import { useState } from 'preact/hooks'
import { makeRecoveryCode } from '../../../app/entering'
import { useSpace, useZone } from '../../../app/hooks'
import { useKeeping } from '../../../app/keeping'
import { keyring } from '../../../app/session'
import { CopyLink } from '../../../components/CopyLink'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { download } from '../../../export/download'
import { t } from '../../../i18n'
import { dayAndTime } from '../../../i18n/time'
import { CodeKeptCheck } from './CodeKeptCheck'

/** The way back: shown once, to be copied, saved or printed, with a check that it was kept. */
export function RecoveryCode() {
  const { id, seat, live, own } = useSpace()
  const zone = useZone(seat)
  const last = own.get('code', 'recovery')
  const keeping = useKeeping()
  const [code, setCode] = useState<string>()
  const [done, setDone] = useState(false)
  const make = useAction()
  const say = t.settings.back
  const show = async () => {
    const made = await makeRecoveryCode(keyring, { space: id, seat })
    setDone(false)
    setCode(made)
    await keeping.keep({ code: 'made' })
  }
  const kept = () => {
    setCode(undefined)
    setDone(true)
    void keeping.keep({ code: 'kept' }).catch(() => {})
  }
  return (
    <section class="sheet flow recovery" aria-labelledby="code">
      <h2 id="code">{say.title}</h2>
      <p class="hidden" role="status">
        {done && say.kept}
      </p>
      {code ? (
        <Code code={code} onKept={kept} />
      ) : (
        <>
          <p>{lead(keeping.code)}</p>
          {last && <p class="small soft">{say.last({ when: dayAndTime(last.at, zone) })}</p>}
          <button
            class={keeping.code === 'kept' ? 'act-2' : 'act'}
            type="button"
            disabled={make.busy || !live.value || !keeping.known}
            onClick={() => make.run(show)}
          >
            {keeping.code === 'kept' ? say.another : say.show}
          </button>
          {keeping.code === 'kept' && <p class="small soft">{say.replaces}</p>}
        </>
      )}
      <Outcome error={make.error} />
    </section>
  )
}

function lead(code: ReturnType<typeof useKeeping>['code']): string {
  const say = t.settings.back
  switch (code) {
    case 'kept':
      return say.standing
    case 'made':
      return say.unsure
    case 'used':
      return say.used
    default:
      return say.lead
  }
}

function Code({ code, onKept }: { code: string; onKept: () => void }) {
  const groups = code.split('-')
  const say = t.settings.back
  return (
    <>
      <p class="onscreen">{say.once}</p>
      <ol class="code num" dir="ltr" aria-label={say.code}>
        {groups.map((group, i) => (
          <li key={`${i}-${group}`}>{group}</li>
        ))}
      </ol>
      <p class="onpaper">{say.printed}</p>
      <CopyLink link={code} label={say.line} copy={say.copy} copied={say.copied} />
      <div class="acts row">
        <button
          class="act-2"
          type="button"
          onClick={() => download(`${say.printed}\n\n${code}\n`, 'text/plain', say.file)}
        >
          {say.save}
        </button>
        <button class="act-2" type="button" onClick={() => window.print()}>
          {say.print}
        </button>
      </div>
      <CodeKeptCheck groups={groups} onKept={onKept} />
    </>
  )
}
