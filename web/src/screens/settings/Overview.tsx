import { useDevices } from '../../app/devices'
import { Go } from '../../components/Go'
import { Page } from '../../components/Page'
import { ShareNotice } from '../../components/ShareNotice'
import { t } from '../../i18n'
import { Appearance } from './Appearance'
import { AddDevice } from './devices/AddDevice'
import { DeviceList } from './devices/DeviceList'
import { ThisDevice } from './devices/ThisDevice'
import { GuiseChoice } from './GuiseChoice'
import { NameAndZone } from './NameAndZone'
import { OwnLanguage } from './OwnLanguage'
import { OwnStand } from './OwnStand'
import { Partner } from './Partner'
import { RecoveryCode } from './recovery/RecoveryCode'
import { Reminders } from './reminders/Reminders'
import { SeatSwitch } from './SeatSwitch'

export function Overview() {
  const devices = useDevices()
  return (
    <Page title={t.settings.title} wide places class="settings">
      <h1>{t.settings.title}</h1>
      <ShareNotice doc="shared" />
      <ShareNotice doc="own" />
      <div class="two section">
        <div>
          <RecoveryCode />
          <NameAndZone />
          <OwnStand />
          <Appearance />
          <OwnLanguage />
          <Partner />
        </div>
        <div>
          <DeviceList devices={devices} />
          <AddDevice />
          <SeatSwitch />
          <Leaving />
          <Reminders />
          <GuiseChoice />
          <ThisDevice />
        </div>
      </div>
    </Page>
  )
}

function Leaving() {
  const say = t.settings.leaving
  return (
    <section class="section" aria-labelledby="leaving">
      <h2 id="leaving">{say.title}</h2>
      <div class="rows">
        <Go to="/sees" label={say.sees} hint={say.seesHint} />
        <Go to="/settings/copy" label={say.copy} hint={say.copyHint} />
        <Go to="/settings/leave" label={say.leave} hint={say.leaveHint} />
        <Go to="/settings/erase" label={say.erase} hint={say.eraseHint} />
        <Go to="/help" label={say.help} hint={say.helpHint} />
      </div>
    </section>
  )
}
