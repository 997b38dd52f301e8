import { useSpace } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { Editor } from './Editor'
import { List } from './List'
import { Practise } from './practise/Practise'
import './prepare.css'

export default function PrepareScreen({ rest: [id, action] }: ScreenProps) {
  const space = useSpace()
  if (id === undefined) return <List />
  const key = `${space.id} ${space.seat} ${id}`
  return action === 'practise' ? <Practise key={key} id={id} /> : <Editor key={key} id={id} />
}
