import { expect, test } from 'vitest'
import { isStand, mendsFirst, notebooksOf, STANDS } from './stand'

test('who was hurt is offered the notebook of who was hurt alone, and who makes amends the apology', () => {
  expect(STANDS.map(stand => notebooksOf(stand))).toEqual([
    ['apology'],
    ['hurt'],
    ['apology', 'hurt'],
    ['apology', 'hurt'],
  ])
  expect(notebooksOf(undefined)).toEqual(['apology', 'hurt'])
})

test('a form begins with the other where one was hurt, else with oneself', () => {
  expect(STANDS.map(stand => mendsFirst(stand, 'b'))).toEqual(['b', 'a', 'b', 'b'])
})

test('nothing else is read as a stand', () => {
  expect(['hurt', 'Hurt', '', '__proto__'].map(isStand)).toEqual([true, false, false, false])
})
