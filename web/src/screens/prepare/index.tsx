import { useSpace } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { NoteList } from './NoteList'
import { NoteEditor } from './note/NoteEditor'
import { Practise } from './practise/Practise'
import './prepare.css'

export default function PrepareScreen({ rest: [id, action] }: ScreenProps) {
  const space = useSpace()
  if (id === undefined) return <NoteList />
  const key = `${space.id} ${space.seat} ${id}`
  return action === 'practise' ? <Practise key={key} id={id} /> : <NoteEditor key={key} id={id} />
}
