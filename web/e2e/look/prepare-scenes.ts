import { emptyNote, type Note, type PartId } from '../../src/screens/prepare/note'
import { NOW } from './fake'

export interface PrepareScene {
  notes?: Record<string, Note>
  rest?: string[]
  live?: boolean
  alone?: boolean
}

export const NOTE = '6f1c0c52-7f0e-4b57-9a51-2f6f6a4c1f77'

function note(title: string, texts: Partial<Record<PartId, string>>, last?: PartId): Note {
  const empty = emptyNote()
  const parts = { ...empty.parts }
  for (const [id, text] of Object.entries(texts) as [PartId, string][])
    parts[id] = { text, at: NOW - (id === last ? 60_000 : 600_000) }
  return { ...empty, title: { text: title, at: NOW - 900_000 }, parts }
}

const january = note(
  'What I said in January',
  {
    matters: 'To be someone whose answer you don’t have to check.',
    did: 'In January you asked whether there were debts, and I said no. There was the loan, and since September I had hidden the letters.',
    touched: 'You said the money is not the worst of it. You no longer know which of my answers to believe.',
    feel: 'Ashamed. And relieved that it is out.',
    sorry:
      'I am sorry if I hurt you that evening. You asked me plainly, and you should have had a plain answer.',
  },
  'sorry',
)
const values = note('', { matters: '' })
const opened = { [NOTE]: january }

export const SCENES: Record<string, PrepareScene> = {
  list: { notes: { ...opened, other: note('', { did: 'I read your diary in the summer, twice.' }) } },
  'list-empty': { alone: true },
  editor: { notes: opened, rest: [NOTE] },
  'editor-new': { rest: ['new-one'], alone: true },
  'editor-values': {
    notes: { [NOTE]: { ...values, values: { ids: ['honesty', 'courage'], at: NOW } } },
    rest: [NOTE],
  },
  'editor-offline': { notes: opened, rest: [NOTE], live: false },
  practise: { notes: opened, rest: [NOTE, 'practise'] },
  'practise-empty': { rest: [NOTE, 'practise'] },
}
