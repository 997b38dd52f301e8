import { useState } from 'preact/hooks'
import { start } from '../../app/entering'
import { wasHeld } from '../../app/held'
import { keyring, openSeat } from '../../app/session'
import { Languages } from '../../components/Languages'
import { LeaveHow } from '../../components/Leave'
import { NameForm } from '../../components/NameForm'
import { Page } from '../../components/Page'
import { Shape } from '../../components/Shape'
import { t } from '../../i18n'
import { deviceZone } from '../../i18n/time'
import { Cleared } from './Cleared'
import './start.css'

export default function Start() {
  const [begun, setBegun] = useState(false)
  const [cleared, setCleared] = useState(() => wasHeld())
  if (cleared) return <Cleared onBegin={() => setCleared(false)} />
  return begun ? <You onBack={() => setBegun(false)} /> : <Welcome onBegin={() => setBegun(true)} />
}

function Welcome({ onBegin }: { onBegin: () => void }) {
  return (
    <Page title={t.start.tab} class="start-screen">
      <div class="apart" aria-hidden="true">
        <Shape seat="a" />
        <Shape seat="b" />
      </div>
      <h1>{t.start.title}</h1>
      <p class="lead">{t.start.lead}</p>
      <Warning />
      <div class="acts section">
        <button class="act" type="button" onClick={onBegin}>
          {t.start.begin}
        </button>
        <a class="act-3" href="/return">
          {t.start.code}
        </a>
      </div>
      <ul class="rows section">
        <li>
          <strong>{t.start.noAccount}</strong> {t.start.noAccountMore}
        </li>
        <li>
          <strong>{t.start.sealed}</strong> {t.start.sealedMore} <a href="/sees">{t.start.sealedLink}</a>
        </li>
        <li>
          <strong>{t.start.stop}</strong> {t.start.stopMore}
        </li>
      </ul>
      <Languages />
    </Page>
  )
}

function Warning() {
  return (
    <div class="aside small flow section warning">
      <p>
        {t.start.notTheTool} <a href="/help">{t.start.notTheToolLink}</a>
      </p>
      <LeaveHow />
    </div>
  )
}

function You({ onBack }: { onBack: () => void }) {
  const begin = async (name: string, zone: string) => {
    const { space, seat } = await start(keyring, name, zone, t.invite.defaultWords)
    await openSeat(space, seat, '/invite', opened =>
      Promise.all([opened.journey.change(() => deviceZone()), opened.give('seat.name', { name })]),
    )
  }
  return (
    <Page title={t.start.you.tab} key="you">
      <div class="flow">
        <h1>{t.start.you.title}</h1>
        <p class="lead">{t.start.you.lead}</p>
        <NameForm go={t.start.you.go} onBack={onBack} onDone={begin} />
      </div>
    </Page>
  )
}
