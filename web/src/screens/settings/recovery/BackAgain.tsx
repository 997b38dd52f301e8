import { api } from '../../../app/api'
import { useDevices } from '../../../app/devices'
import { useSpace } from '../../../app/hooks'
import { useCameBack } from '../../../app/keeping'
import { Page } from '../../../components/Page'
import { t } from '../../../i18n'
import { Others } from '../devices/DeviceList'
import { RecoveryCode } from './RecoveryCode'

/** After a code or a return let this device in: what came along, a new code, and whether others have to go. */
export function BackAgain({ how }: { how: 'back' | 'returned' }) {
  const space = useSpace()
  const devices = useDevices()
  useCameBack()
  const out = async () => {
    await api.dropDevice(space.id, space.seat, 'others')
    await devices.load()
  }
  const say = t.settings.welcome
  return (
    <Page title={say[how].title} places>
      <div class="flow">
        <h1>{say[how].title}</h1>
        <p class="lead">{say[how].lead}</p>
      </div>
      <div class="section flow">
        <p>{say[how].code}</p>
        <RecoveryCode />
      </div>
      {how === 'back' && devices.list && (
        <section class="section flow" aria-label={t.settings.devices.title}>
          {devices.list.length > 1 ? (
            <>
              <p>{say.others}</p>
              <Others onOut={out} />
            </>
          ) : (
            <p class="soft">{say.none}</p>
          )}
        </section>
      )}
      <p class="section">
        <a class="act-2" href="/home">
          {say.home}
        </a>
      </p>
    </Page>
  )
}
