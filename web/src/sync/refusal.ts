/** The server's no to one command, with a code to act on, a sentence to show, and the field it is about. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly field: string | undefined

  constructor(code: string, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}
