import { useKeeping } from '../../app/keeping'
import { t } from '../../i18n'

/** The way back, offered quietly until there is one. */
export function Safekeeping() {
  const { code, known } = useKeeping()
  if (!known || code === 'kept') return null
  const say = t.home.code
  return (
    <p class="small soft section">
      {say[code ?? 'none']} <a href="/settings">{code === undefined ? say.keep : say.again}</a>
    </p>
  )
}
