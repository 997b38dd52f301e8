import { CalendarPlus, CircleCheck } from 'lucide-preact'
import { useName, useNow, useSpace, useZone } from '../../../app/hooks'
import { Pair } from '../../../components/Pair'
import { RemindOffer } from '../../../components/RemindOffer'
import { Times } from '../../../components/Times'
import { t } from '../../../i18n'
import { fromNow, longDay } from '../../../i18n/time'
import { isNear } from '../../../model/request'
import type { Request } from '../../../wire'
import { CancelTime } from '../answer/CancelTime'
import { AboutRequest, Topic } from '../parts/AboutRequest'
import { calendarFile, download } from './calendarFile'
import { KeepAgreed } from './ReceivedRequest'
import { Offered } from './SentRequest'

interface Props {
  id: string
  request: Request
  /** This seat offers new times for it. */
  moving: boolean
  onOffer: () => void
}

/** The time stands: both see the same large words in the same moment. */
export function AgreedTime({ id, request, moving, onOffer }: Props) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const names = { a: useName('a'), b: useName('b') }
  const zone = useZone(seat)
  const now = useNow(15_000)
  const at = request.slot ?? now
  const say = t.request.agreed
  return (
    <div class="two">
      <div>
        <div class="sheet flow stands">
          <Pair {...names} label={say.with({ name })} size="3.5rem" apart="0" />
          <p class="kicker">
            <CircleCheck class="icon" aria-hidden="true" /> {say.kicker}
          </p>
          <h1>
            <time dateTime={new Date(at).toISOString()}>{longDay(at, zone)}</time>
          </h1>
          <p class="soft">{at > now ? fromNow(at, now, zone) : say.passed}</p>
          <Times at={at} />
        </div>
        <Lobby near={isNear(request, now)} />
        <RemindOffer />
        {moving && (
          <section class="section">
            <p class="aside">{say.moving({ name })}</p>
            <Offered slots={request.slots} />
            <div class="section acts">
              <KeepAgreed id={id} slot={request.slot} label={t.request.sent.back} />
            </div>
          </section>
        )}
      </div>
      <div>
        <section class="section flow" aria-labelledby="about">
          <h2 class="said" id="about">
            <Topic id={id} request={request} />
          </h2>
          <AboutRequest id={id} request={request} />
        </section>
        <div class="section acts">
          <Calendar id={id} request={request} />
          <div class="acts row">
            <button class="act-2" type="button" onClick={onOffer}>
              {say.move}
            </button>
            <CancelTime id={id} />
          </div>
        </div>
      </div>
    </div>
  )
}

function Lobby({ near }: { near: boolean }) {
  const say = t.request.agreed
  if (!near) return <p class="small soft section">{say.soon}</p>
  return (
    <div class="section acts">
      <a class="act" href="/talk">
        {say.near}
      </a>
      <p class="small soft">{say.nearNote}</p>
    </div>
  )
}

/** Made on this device; the server learns nothing of it. */
function Calendar({ id, request }: { id: string; request: Request }) {
  const { now } = useSpace()
  const say = t.request.agreed
  const { slot, minutes, v } = request
  if (slot === undefined || slot <= now()) return null
  const save = () =>
    download(
      say.fileName,
      calendarFile({ uid: id, sequence: v, start: slot, minutes, made: now(), title: say.fileTitle }),
    )
  return (
    <>
      <button class="act-2" type="button" aria-describedby="file-note" onClick={save}>
        <CalendarPlus class="icon" aria-hidden="true" />
        {say.file}
      </button>
      <p class="small soft" id="file-note">
        {say.fileNote}
      </p>
    </>
  )
}
