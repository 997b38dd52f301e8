import { later } from '../../../components/later'
import { useOpenTalk } from './useOpenTalk'

const useHearing = later(async () => (await import('../hearing/Hearing')).Hearing)

interface Props {
  /** Seeing each other, in place of the line of the microphone: the pictures, the way to ask for them, or to end them. */
  see?: 'pictures' | 'offer' | 'end'
}

/** In a talk apart, how the two hear and see each other. */
export function HearEachOther({ see }: Props) {
  const apart = useOpenTalk().talk.mode === 'apart'
  const Hearing = useHearing(apart)
  return apart && Hearing ? <Hearing see={see} /> : null
}
