import { ArrowLeft } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { titled } from '../app/guise'
import { useMaybeSpace } from '../app/hooks'
import { PLACES } from '../app/places'
import { path, wayBack } from '../app/router'
import { speakAll, t } from '../i18n'
import type { Seat } from '../wire'
import { Leave } from './Leave'
import { LinkNotice } from './LinkNotice'
import { later } from './later'
import { readFrom } from './readFrom'
import { Shape } from './Shape'

interface Props {
  /** For the tab and for screen readers; the screen's own h1 is in the children. */
  title: string
  children: ComponentChildren
  /** Two columns on wide screens, with .two inside. */
  wide?: boolean
  /** Fills the window; what is in .foot stays at the bottom. */
  fit?: boolean
  /** The five places below, or at the left. Not in a talk, and not before there is a seat. */
  places?: boolean
  /** More classes for the whole screen: `turn`, `floor`, or the screen's own. */
  class?: string
  /** Whose colour fills the screen. */
  seat?: Seat
  /** In the corner in place of the product's name: the phase of a talk. */
  corner?: string
  /** Below all else and always in sight: the screen is as high as what is seen, and only what lies above this scrolls. */
  hand?: ComponentChildren
}

/** The frame of every screen: bar, main, places. The focus goes to its h1 when the screen is come to. */
export function Page({ title, children, wide, fit, hand, places = false, class: more, seat, corner }: Props) {
  const main = useRef<HTMLElement>(null)
  const space = useMaybeSpace()
  const whole = titled(title)
  useEffect(() => {
    document.title = whole
  }, [whole])
  useEffect(() => arrive(main.current), [])
  const Quiet = useQuietLine(space !== undefined)
  const Journey = useJourney(space !== undefined)
  const LentSign = useLentSign(space?.lent === true)
  const classes = ['page', hand ? 'held' : fit && 'fit', more].filter(Boolean).join(' ')
  const above = (
    <>
      {space?.lent && LentSign && <LentSign />}
      {space && <LinkNotice />}
      {space && places && Journey && <Journey />}
      {children}
    </>
  )
  return (
    <div class={classes} data-seat={seat}>
      <a class="skip act-3" href="#main">
        {t.common.skip}
      </a>
      <header class="bar">
        {corner === undefined ? (
          <Corner home={space ? (space.lent ? '/talk' : '/home') : '/'} />
        ) : (
          <span class="small corner">{corner}</span>
        )}
        <nav aria-label={t.common.safety}>
          <a class="act-3" href="/help" aria-current={path.value === '/help' ? 'page' : undefined}>
            {t.common.help}
          </a>
          <Leave />
        </nav>
        {space && corner === undefined && Quiet && <Quiet />}
      </header>
      <main class={wide ? 'main wide' : 'main'} id="main" tabIndex={-1} ref={main}>
        {hand ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          <section class="scrolls" tabIndex={0} aria-label={title}>
            {above}
          </section>
        ) : (
          above
        )}
        {hand}
      </main>
      {places && !space?.lent && <Places />}
    </div>
  )
}

/** With all words: a seat may be open where the screen needs few of them. */
const seated = () => Promise.all([import('./QuietLine'), speakAll()]).then(([module]) => module)

const useQuietLine = later(async () => (await seated()).QuietLine)
const useJourney = later(async () => (await seated()).Journey)
const useLentSign = later(async () => (await seated()).LentSign)

/** Back to where one came from; at a place, and where there is nothing to go back to, the product's name. */
function Corner({ home }: { home: string }) {
  const back = wayBack(home === '/' ? undefined : home)
  if (!back) return <Brand home={home} />
  return (
    <a class="back" href={back} aria-label={t.common.back}>
      <ArrowLeft class="icon" aria-hidden="true" />
    </a>
  )
}

function Brand({ home }: { home: string }) {
  return (
    <a class="brand" href={home}>
      <Shape seat="a" />
      <Shape seat="b" />
      <span>{t.common.product}</span>
    </a>
  )
}

function Places() {
  return (
    <nav class="places" aria-label={t.common.placesLabel}>
      {PLACES.map(({ to, label, icon: Icon }) => (
        <a key={to} href={to} aria-current={path.value.startsWith(to) ? 'page' : undefined}>
          <Icon class="icon" aria-hidden="true" />
          {label()}
        </a>
      ))}
    </nav>
  )
}

let first = true

/** Not on the first screen of a visit: there the browser reads from the top by itself. */
function arrive(main: HTMLElement | null): void {
  window.scrollTo(0, 0)
  if (first) {
    first = false
    return
  }
  const heading = main?.querySelector('h1')
  if (!heading) return main?.focus()
  readFrom(heading)
}
