import type { ScreenProps } from '../../app/router'
import { AskForTime } from './ask/AskForTime'
import { OneRequest } from './OneRequest'
import { RequestList } from './RequestList'
import './request.css'

export default function RequestScreen({ rest: [id] }: ScreenProps) {
  if (id === undefined) return <RequestList />
  return id === 'new' ? <AskForTime /> : <OneRequest key={id} id={id} />
}
