import { useSpace } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { LeaveLetter } from './letters/LeaveLetter'
import { OneLetter } from './letters/OneLetter'
import { NoteList } from './NoteList'
import { NoteEditor } from './note/NoteEditor'
import { Practise } from './practise/Practise'
import { AskQuestion } from './questions/AskQuestion'
import { OneQuestion } from './questions/OneQuestion'
import { QuestionList } from './questions/QuestionList'
import './prepare.css'

export default function PrepareScreen({ rest: [id, action] }: ScreenProps) {
  const space = useSpace()
  if (id === undefined) return <NoteList />
  if (id === 'ask') return <AskQuestion />
  if (id === 'questions') return action ? <OneQuestion key={action} id={action} /> : <QuestionList />
  if (id === 'letters') return <OneLetter key={action} id={action ?? ''} />
  const key = `${space.id} ${space.seat} ${id}`
  if (action === 'practise') return <Practise key={key} id={id} />
  if (action === 'letter') return <LeaveLetter key={key} id={id} />
  return <NoteEditor key={key} id={id} kind={action === 'hurt' ? 'hurt' : 'apology'} />
}
