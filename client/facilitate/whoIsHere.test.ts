import { expect, test } from 'vitest'
import { newId, type TableId } from '../../shared/ids.ts'
import { countPeople } from './whoIsHere.ts'

const [one, two] = [newId<TableId>(), newId<TableId>()]

test('devices are counted by table and category', () => {
  const people = countPeople([
    { nickname: 'alice', tableId: one, categories: ['sport'] },
    { nickname: '', tableId: one, categories: ['sport'] },
    { nickname: 'carol', tableId: one, categories: ['trade', 'sport'] },
    { nickname: 'bob', tableId: two, categories: ['students'] },
  ])
  expect(people.get(one)).toEqual({ devices: 3, byCategory: new Map([['sport', 3], ['trade', 1]]) })
  expect(people.get(two)).toEqual({ devices: 1, byCategory: new Map([['students', 1]]) })
})

test('what is no presence of a participant is passed over', () => {
  expect(countPeople([null, {}, 'x', { nickname: 'f', tableId: null, categories: [] }, { nickname: 'a', tableId: 'nowhere', categories: [] }]).size).toBe(0)
})
