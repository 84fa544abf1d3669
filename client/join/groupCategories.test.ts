import { expect, test } from 'vitest'
import { PRATO } from '../../shared/process/prato.ts'
import { groupCategories } from './groupCategories.ts'

test('Prato’s 14 categories stand in their 4 groups', () => {
  expect(groupCategories(PRATO).map(({ categories }) => categories.length)).toEqual([8, 4, 1, 1])
})

test('a few categories stand in one list', () => {
  const few = PRATO.categories.slice(0, 3)
  expect(groupCategories({ categories: few, groups: PRATO.groups })).toEqual([{ id: 'all', name: null, categories: few }])
})

test('each category is offered once, also when groups overlap or leave some out', () => {
  const groups = [
    { id: 'a', name: { it: 'A', en: 'A' }, categories: ['trade', 'sport', 'nobody'] },
    { id: 'b', name: { it: 'B', en: 'B' }, categories: ['sport'] },
  ]
  const offered = groupCategories({ categories: PRATO.categories, groups })
  expect(offered.map(({ id }) => id)).toEqual(['a', 'others'])
  expect(offered.flatMap(({ categories }) => categories.map(({ id }) => id)).sort()).toEqual(PRATO.categories.map(({ id }) => id).sort())
})
