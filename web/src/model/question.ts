/* How a question stands, and what each seat may do about it; and who may leave a letter (RULES.md, section Q, L). */
import { type Letter, LIMITS, type Question, type Seat, type With } from '../wire'
import { isApart, type Viewer } from './seat'

/** With a "not yet" too. */
export const isUnanswered = ({ status }: Question): boolean => status === 'open' || status === 'later'

/** It waits for a first word of this seat. Who said "not yet" has said it. */
export const waitsForAnswer = ({ by, status }: Question, seat: Seat): boolean =>
  status === 'open' && by !== seat

export type QuestionCommand = 'question.answer' | 'question.later' | 'question.withdraw' | 'question.close'

export function mayQuestion(it: Question, viewer: Viewer): ReadonlySet<QuestionCommand> {
  const may = new Set<QuestionCommand>()
  if (isApart(viewer) || it.status === 'closed') return may
  const open = isUnanswered(it)
  if (it.by === viewer.seat) {
    if (open) may.add('question.withdraw')
    return may.add('question.close')
  }
  if (open) may.add('question.later')
  return may.add('question.answer')
}

/** How many questions of a seat wait for an answer (Q2). */
export const questionsOf = (all: readonly With<Question>[], seat: Seat): number =>
  all.filter(({ it }) => it.by === seat && isUnanswered(it)).length

export const mayAsk = (all: readonly With<Question>[], viewer: Viewer): boolean =>
  !isApart(viewer) && questionsOf(all, viewer.seat) < LIMITS.maxQuestions

export const mayLeaveLetter = (all: readonly With<Letter>[], viewer: Viewer): boolean =>
  !isApart(viewer) && all.filter(({ it }) => it.by === viewer.seat).length < LIMITS.maxLetters
