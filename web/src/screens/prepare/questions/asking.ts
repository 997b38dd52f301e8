/* What is being asked, as it lies in the draft. */

export const DRAFT = 'question/new'

export interface Asking {
  /** Given at the first try, so that a second one is not a second question. */
  readonly id?: string
  readonly text: string
  /** Its author says that it is about intimate details: asked once more, of the author alone. */
  readonly intimate: boolean
}

export const FRESH: Asking = { text: '', intimate: false }
