import { useKeeping } from '../../app/keeping'
import { exists } from '../../app/router'
import { t } from '../../i18n'

/** The way back, offered quietly until there is one. */
export function Safekeeping() {
  const { code, known } = useKeeping()
  if (!known || code === 'kept' || !exists('/settings')) return null
  const say = t.home.code
  return (
    <p class="small soft section">
      {say[code ?? 'none']} <a href="/settings">{code === undefined ? say.keep : say.again}</a>
    </p>
  )
}
