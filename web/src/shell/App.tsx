import { useEffect, useErrorBoundary, useState } from 'preact/hooks'
import { SpaceContext, useMaybeSpace } from '../app/hooks'
import { find, path, redirect, type Screen, withWords } from '../app/router'
import { loadAgain, parting, space } from '../app/session'
import { begun, stopped } from '../app/starting'
import { Page } from '../components/Page'
import { t } from '../i18n'
import { Stopped } from './Stopped'

/** A boundary for each screen, which leaves the way to the others; one around it, should that way fail as well. */
export function App() {
  const at = path.value
  const open = space.value
  return (
    <Boundary key={`${at} ${open?.id} ${open?.seat}`}>
      <SpaceContext.Provider value={open}>
        <Boundary>
          <Current at={at} />
        </Boundary>
      </SpaceContext.Provider>
    </Boundary>
  )
}

function Boundary({ children }: { children: preact.ComponentChildren }) {
  const [error] = useErrorBoundary(cause => console.error(cause))
  return error ? <Failed /> : children
}

/** These need nothing of what the browser keeps. */
const ALWAYS = ['help', 'sees']
/** In ms, for a screen that is on its way. */
const LATE = 1_500

type Came = { readonly Screen: Screen; readonly ended: boolean } | 'failed' | 'late'

function Current({ at }: { at: string }) {
  const [came, setCame] = useState<Came>()
  const open = space.value
  const parted = parting.value
  const route = find(at)
  const always = !route || ALWAYS.includes(route.screen)
  const stop = always ? undefined : stopped.value
  const waits = !always && !begun.value
  const home = open?.lent ? '/talk' : '/home'
  const closed = route?.seat && (open ? open.lent && !route.lent : true)
  const inOrder = closed ? (open ? home : '/') : at === '/' && open ? home : undefined
  const elsewhere = stop || waits ? undefined : inOrder
  const link = open?.link.value
  const out = link?.at === 'ended' && (link.why === 'revoked' || link.why === 'aside')
  const ended = parted?.over === true || (route?.seat === true && out)
  useEffect(() => {
    if (elsewhere) return redirect(elsewhere)
    if (stop || waits) return undefined
    let wanted = true
    setCame(undefined)
    const late = setTimeout(() => setCame('late'), LATE)
    const load = ended ? withWords(() => import('./Ended')) : route?.load
    const settle = (now: Came) => {
      clearTimeout(late)
      if (wanted) setCame(now)
    }
    load?.().then(
      ({ default: Screen }) => settle({ Screen, ended }),
      () => settle('failed'),
    )
    return () => {
      wanted = false
      clearTimeout(late)
    }
  }, [at, elsewhere, ended, stop, waits])
  if (elsewhere && !parted?.over) return null
  if (stop) return <Stopped why={stop} />
  if (waits) return <Late />
  if (!route) return <Missing />
  if (came === 'failed') return <Failed />
  if (came === 'late') return <Late />
  if (came?.ended !== ended) return null
  return <came.Screen rest={route.rest} />
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

const Failed = () => <Again {...t.common.failed} />
/** What answers late may never answer. */
const Late = () => <Again title={t.common.loading} text={t.common.late} />

function Again({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title} places={useMaybeSpace() !== undefined}>
      <div class="flow">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <button class="act" type="button" onClick={loadAgain}>
          {t.common.link.reload}
        </button>
      </div>
    </Page>
  )
}
