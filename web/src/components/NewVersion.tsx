import { useState } from 'preact/hooks'
import { isCalm, isWritten, newer, turn } from '../app/versions'
import { t } from '../i18n'

/** A new version of the app waits: said where nothing would be disturbed by it. */
export function NewVersion() {
  const [{ state }, setState] = useState<{ state: 'here' | 'opening' | 'elsewhere' }>({ state: 'here' })
  if (!newer.value || !isCalm()) return null
  async function take() {
    if (isWritten()) return setState({ state: 'here' }) // and out of sight
    setState({ state: 'opening' })
    if (!(await turn())) setState({ state: 'elsewhere' })
  }
  const say = t.device.version
  return (
    <>
      {say[state]}
      {state !== 'opening' && (
        <button class="act-3" type="button" onClick={take}>
          {say.now}
        </button>
      )}
    </>
  )
}
