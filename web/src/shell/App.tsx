import { useEffect, useErrorBoundary, useState } from 'preact/hooks'
import { SpaceContext } from '../app/hooks'
import { find, path, redirect, type Screen } from '../app/router'
import { parting, space } from '../app/session'
import { Page } from '../components/Page'
import { t } from '../i18n'

export function App() {
  const at = path.value
  const open = space.value
  return (
    <SpaceContext.Provider value={open}>
      <Boundary key={`${at} ${open?.id} ${open?.seat}`}>
        <Current at={at} />
      </Boundary>
    </SpaceContext.Provider>
  )
}

function Boundary({ children }: { children: preact.ComponentChildren }) {
  const [error] = useErrorBoundary(cause => console.error(cause))
  return error ? <Failed /> : children
}

function Current({ at }: { at: string }) {
  const [screen, setScreen] = useState<{ Screen: Screen; ended: boolean }>()
  const [failed, setFailed] = useState(false)
  const open = space.value
  const parted = parting.value
  const route = find(at)
  const home = open?.lent ? '/talk' : '/home'
  const closed = route?.seat && (open ? open.lent && !route.lent : true)
  const elsewhere = closed ? (open ? home : '/') : at === '/' && open ? home : undefined
  const link = open?.link.value
  const out = link?.at === 'ended' && (link.why === 'revoked' || link.why === 'aside')
  const ended = parted?.over === true || (route?.seat === true && out)
  useEffect(() => {
    if (elsewhere) return redirect(elsewhere)
    let wanted = true
    const load = ended ? () => import('./Ended') : route?.load
    load?.().then(
      ({ default: Screen }) => wanted && setScreen({ Screen, ended }),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [at, elsewhere, ended])
  if (elsewhere && !parted?.over) return null
  if (!route) return <Missing />
  if (failed) return <Failed />
  if (screen?.ended !== ended) return null
  return screen ? <screen.Screen rest={route.rest} /> : null
}

function Missing() {
  return (
    <Page title={t.common.missing.title}>
      <div class="flow">
        <h1>{t.common.missing.title}</h1>
        <p class="lead">{t.common.missing.text}</p>
        <a class="act" href={space.value ? '/home' : '/'}>
          {t.common.missing.action}
        </a>
      </div>
    </Page>
  )
}

function Failed() {
  return (
    <Page title={t.common.failed.title}>
      <div class="flow">
        <h1>{t.common.failed.title}</h1>
        <p class="lead">{t.common.failed.text}</p>
        <button class="act" type="button" onClick={() => location.reload()}>
          {t.common.link.reload}
        </button>
      </div>
    </Page>
  )
}
