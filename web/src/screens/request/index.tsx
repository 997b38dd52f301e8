import type { ScreenProps } from '../../app/router'
import { Ask } from './Ask'
import { List } from './List'
import { One } from './One'
import './request.css'

export default function RequestScreen({ rest: [id] }: ScreenProps) {
  if (id === undefined) return <List />
  return id === 'new' ? <Ask /> : <One key={id} id={id} />
}
