import { useSpace } from '../../../app/hooks'
import { useOwnNotes, writeOwnNote } from '../../../app/ownNotes'
import type { Window } from '../../../model/day'
import type { Consent, Question } from '../../../model/summary'
import { Refusal } from '../../../sync/refusal'

export function useConsents(): Consent[] {
  return useSpace()
    .shared.all('summary')
    .map(({ id, it: { by, from, to, status } }) => ({ id, by, from, to, status }))
}

export interface Questions {
  /** Nothing until the own doc is open. */
  readonly list: readonly (Question & { readonly note: string })[] | undefined
  ask(period: Window): Promise<void>
  withdraw(question: Question): Promise<void>
}

/** One's own questions: asked in the shared doc, remembered in the own. */
export function useQuestions(): Questions {
  const space = useSpace()
  const notes = useOwnNotes('asked')
  return {
    list: notes?.map(({ id, it }) => ({ note: id, summary: it.summary, from: it.from, to: it.to })),
    ask: async ({ from, to }) => {
      const summary = crypto.randomUUID()
      const body = writeOwnNote({ kind: 'asked', summary, from, to })
      await Promise.all([
        space.do('note.write', { note: crypto.randomUUID(), body }),
        space.do('summary.ask', { summary, from, to }),
      ])
    },
    withdraw: async ({ summary }) => {
      const forget = (notes ?? []).filter(({ it }) => it.summary === summary)
      await Promise.all([
        space.do('summary.withdraw', { summary }).catch(gone),
        ...forget.map(({ id }) => space.do('note.remove', { note: id })),
      ])
    },
  }
}

/** It had been refused: for the asker there is no difference. */
function gone(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'not_found')) throw error
}
