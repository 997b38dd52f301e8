import { useEffect, useRef, useState } from 'preact/hooks'
import { useGone, useRequest, useSpace } from '../../app/hooks'
import { Page } from '../../components/Page'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { isOngoing, type Standing, standing } from '../../model/request'
import type { Request } from '../../wire'
import { NotYet } from './answer/NotYet'
import { OfferTimes } from './answer/OfferTimes'
import { AgreedTime } from './standing/AgreedTime'
import { EndedRequest } from './standing/EndedRequest'
import { ReceivedRequest } from './standing/ReceivedRequest'
import { SentRequest } from './standing/SentRequest'

/** What this seat is doing about it just now; gone as soon as it stands otherwise. */
type Doing = 'offer' | 'later' | undefined

/** One request, in whatever way it stands now, on both sides at the same moment. */
export function OneRequest({ id }: { id: string }) {
  const request = useRequest(id)
  if (!request) return <Missing />
  return <Here id={id} request={request} />
}

function Here({ id, request }: { id: string; request: Request }) {
  const { seat } = useSpace()
  const now = standing(request, seat)
  const [doing, setDoing] = useState<Doing>()
  const page = useChange(now, doing, () => setDoing(undefined))
  return (
    <Page title={t.request.title} places wide={doing !== 'later'} class="request one">
      <div ref={page}>
        <Body id={id} request={request} now={now} doing={doing} onDo={setDoing} />
        <Waits of={[`request/${id}`]} />
        <p class="section">
          <a class="act-3" href="/time">
            {t.request.all}
          </a>
        </p>
      </div>
    </Page>
  )
}

interface BodyProps {
  id: string
  request: Request
  now: Standing
  doing: Doing
  onDo: (doing: Doing) => void
}

function Body({ id, request, now, doing, onDo }: BodyProps) {
  const props = { id, request }
  const gone = useGone()
  const back = () => onDo(undefined)
  const offer = () => onDo('offer')
  if (gone && isOngoing(request)) return <EndedRequest {...props} how="gone" />
  if (doing === 'offer') return <OfferTimes {...props} now={now} onBack={back} />
  if (doing === 'later') return <NotYet {...props} onBack={back} />
  switch (now) {
    case 'answer':
    case 'moved':
      return (
        <ReceivedRequest {...props} moving={now === 'moved'} onOffer={offer} onLater={() => onDo('later')} />
      )
    case 'waiting':
      return <SentRequest {...props} />
    case 'agreed':
    case 'moving':
      return <AgreedTime {...props} moving={now === 'moving'} onOffer={offer} />
    default:
      return <EndedRequest {...props} how={now} />
  }
}

/** When it comes to stand otherwise, or something is begun or left, the new heading is where one is. */
function useChange(now: Standing, doing: Doing, onChange: () => void) {
  const page = useRef<HTMLDivElement>(null)
  const shown = useRef({ now, doing })
  useEffect(() => {
    const was = shown.current
    shown.current = { now, doing }
    if (was.now === now && was.doing === doing) return
    if (was.now !== now && doing) return onChange() // its heading comes with the next rendering
    const heading = page.current?.querySelector('h1')
    if (!heading || heading.contains(document.activeElement)) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [now, doing])
  return page
}

function Missing() {
  return (
    <Page title={t.request.missing.title} places>
      <div class="flow">
        <h1>{t.request.missing.title}</h1>
        <p class="lead">{t.request.missing.text}</p>
        <a class="act" href="/time">
          {t.request.all}
        </a>
      </div>
    </Page>
  )
}
