import { t } from '../../../i18n'
import { useBeside } from '../onephone/useBeside'
import { useOpenTalk } from '../parts/useOpenTalk'
import './hearing.css'
import { Microphone } from './Microphone'
import { Seeing } from './Seeing'

/** In a talk apart: the microphone or the pictures, as the screen has a place for them. Nothing where one device holds
 *  both seats; in a time-out only what its end will not do. */
export function Hearing({ see }: { see: 'pictures' | 'offer' | 'end' | undefined }) {
  const { talk } = useOpenTalk()
  if (useBeside()) return null
  if (talk.phase === 'paused') return <p class="small soft">{t.hearing.rests}</p>
  if (see) return <Seeing part={see} />
  return <Microphone lobby={talk.phase === 'gathering'} />
}
