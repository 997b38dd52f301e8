import { useEffect } from 'preact/hooks'
import { useSpace, useTalk } from '../../app/hooks'
import { redirect, type ScreenProps } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { isLapsed } from '../../model/pause'
import { BeginTalk } from './begin/BeginTalk'
import { ClosedTalk } from './end/ClosedTalk'
import { OpenTalk } from './OpenTalk'
import './talk.css'

export default function TalkScreen({ rest: [id] }: ScreenProps) {
  return id === undefined ? <OpenOrBegin /> : <OneTalk id={id} />
}

/** An open talk is gone to at once; it has its own address, so that its end is seen too. */
function OpenOrBegin() {
  const open = useTalk()
  const { now } = useSpace()
  const to = open && !isLapsed(open.it, now()) ? open.id : undefined
  useEffect(() => {
    if (to) redirect(`/talk/${to}`)
  }, [to])
  return to ? null : <BeginTalk />
}

function OneTalk({ id }: { id: string }) {
  const talk = useSpace().shared.get('talk', id)
  if (!talk) return <Missing />
  return talk.phase === 'closed' ? <ClosedTalk id={id} talk={talk} /> : <OpenTalk id={id} talk={talk} />
}

function Missing() {
  return (
    <Page title={t.talk.missing.title} places>
      <div class="flow">
        <h1>{t.talk.missing.title}</h1>
        <p class="lead">{t.talk.missing.text}</p>
        <a class="act" href="/talk">
          {t.talk.missing.action}
        </a>
      </div>
    </Page>
  )
}
