/* The next step in words, and where it leads. */

import { t } from '../../i18n'
import type { Name } from '../../i18n/name'
import type { Step } from '../../model/next'
import { type Note, PARTS, writtenParts } from '../../model/note'
import type { With } from '../../wire'

export interface Shown {
  readonly title: string
  readonly lead: string
  readonly go?: string
  readonly to?: string
}

const TO = {
  talkSoon: '/talk',
  invite: '/invite',
  named: '/settings',
  after: '/path',
  prepare: '/prepare',
  ask: '/time/new',
} as const

export function worded(next: Step, partner: Name, notes: readonly With<Note>[]): Shown {
  const say = t.home.next
  switch (next.step) {
    case 'alone':
    case 'agreed':
      return say[next.step]
    case 'wait':
      return say.wait(partner)
    case 'lobby':
      return { ...say.lobby(partner), to: `/talk/${next.talk}` }
    case 'talkOpen':
      return { ...say.talkOpen, to: `/talk/${next.talk}` }
    case 'answer':
    case 'offers':
      return { ...say[next.step](partner), to: `/time/${next.request}` }
    case 'note': {
      const note = notes.find(({ id }) => id === next.note)
      const { titles, lead, go } = say.note(note ? writtenParts(note.it).length : 0, PARTS.length)
      return { title: titles[next.missing], lead, go, to: `/prepare/${next.note}` }
    }
    default:
      return { ...say[next.step], to: TO[next.step] }
  }
}
