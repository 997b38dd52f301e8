/* The next step in words, and where it leads. */

import { t } from '../../i18n'
import type { Name } from '../../i18n/name'
import type { Step } from '../../model/next'
import { type Note, PARTS_OF, writtenParts } from '../../model/note'
import type { Stand } from '../../model/stand'
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

export function worded(next: Step, partner: Name, notes: readonly With<Note>[], stand?: Stand): Shown {
  const say = t.home.next
  switch (next.step) {
    case 'alone':
    case 'agreed':
      return say[next.step]
    case 'wait':
      return { ...say.wait, title: say.wait.title({ name: partner }) }
    case 'lobby':
      return { ...say.lobby, title: say.lobby.title({ name: partner }), to: `/talk/${next.talk}` }
    case 'talkOpen':
      return { ...say.talkOpen, to: `/talk/${next.talk}` }
    case 'answer':
    case 'offers':
      return {
        ...say[next.step],
        title: say[next.step].title({ name: partner }),
        to: `/time/${next.request}`,
      }
    case 'note': {
      const note = notes.find(({ id }) => id === next.note)
      const { titles, lead, go } = say.note
      const there = note ? writtenParts(note.it).length : 0
      return {
        title: titles[next.missing],
        lead: lead({ there, of: PARTS_OF.apology.length }),
        go,
        to: `/prepare/${next.note}`,
      }
    }
    case 'prepare':
      return { ...(stand === 'hurt' ? say.prepareHurt : say.prepare), to: TO.prepare }
    default:
      return { ...say[next.step], to: TO[next.step] }
  }
}
