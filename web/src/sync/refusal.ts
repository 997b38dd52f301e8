import type { Reason, Values } from '../wire'
import { bound } from './bounds'

/** The code where the person took a command back that had not been sent. */
export const TAKEN_BACK = 'taken_back'

/** What a refusal is about: its reason, with the values that its sentence needs, and the field. */
export interface About {
  readonly reason?: Reason
  readonly values?: Values
  readonly field?: string
}

/** A refusal as it goes from tab to tab. */
export interface RefusalFields extends About {
  readonly code: string
  readonly message: string
}

/** The server's no to one command. Programs act on the code; the sentence to show hangs on reason and values. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly reason: Reason | undefined
  readonly values: Values
  readonly field: string | undefined

  constructor(code: string, message: string, about: About = {}) {
    super(message)
    this.code = code
    this.reason = about.reason
    this.values = (bound('Values', about.values) ?? {}) as Values
    this.field = about.field
  }

  static of(fields: RefusalFields): Refusal {
    return new Refusal(fields.code, fields.message, fields)
  }

  get fields(): RefusalFields {
    const { code, message, reason, values, field } = this
    return { code, message, values, ...(reason && { reason }), ...(field !== undefined && { field }) }
  }
}
