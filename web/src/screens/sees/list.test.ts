import { expect, test } from 'vitest'
import list from '../../data/sees.json'
import { t } from '../../i18n'

test('each thing that the server holds has its sentence, and each sentence its thing', () => {
  const said = Object.entries(t.sees.holds).flatMap(([part, lines]) =>
    Object.keys(lines).map(line => `${part} ${line}`),
  )
  expect(said.toSorted()).toEqual(list.entries.map(({ part, line }) => `${part} ${line}`).toSorted())
})

test('so has each thing that passes through it', () => {
  expect(Object.keys(t.sees.passes).toSorted()).toEqual(list.passing.map(({ line }) => line).toSorted())
})
