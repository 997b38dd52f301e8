import { useState } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { useAction } from '../../../components/useAction'
import { download } from '../../../export/download'
import { gather } from '../../../export/gather'
import { toHtml } from '../../../export/html'
import { toJson } from '../../../export/json'
import { t } from '../../../i18n'
import { dayOf } from '../../../model/day'
import { AllSettings } from '../AllSettings'

/** Everything that this seat can see, as a file, made on this device. */
export function ExportCopy() {
  const space = useSpace()
  const zone = useZone(space.seat)
  const [made, setMade] = useState(false)
  const make = useAction()
  const say = t.settings.copy
  const save = async (as: 'html' | 'json') => {
    setMade(false)
    const copy = await gather(space, zone)
    const [text, type] = as === 'html' ? [toHtml(copy), 'text/html'] : [toJson(copy), 'application/json']
    download(text, type, `${say.file({ day: dayOf(copy.at, zone) })}.${as}`)
  }
  const run = async (as: 'html' | 'json') => setMade(await make.run(() => save(as)))
  return (
    <Page title={say.title} places>
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {!space.live.value && <p>{say.offline}</p>}
      </div>
      <div class="acts section">
        <button class="act" type="button" disabled={make.busy} onClick={() => run('html')}>
          {say.html}
        </button>
        <p class="small soft">{say.htmlHint}</p>
        <button class="act-2" type="button" disabled={make.busy} onClick={() => run('json')}>
          {say.json}
        </button>
        <p class="small soft">{say.jsonHint}</p>
        <p role="status">{made && say.made}</p>
        <Outcome error={make.error} />
      </div>
      <p class="aside section small">{say.open}</p>
      <p class="section">
        <AllSettings />
      </p>
    </Page>
  )
}
