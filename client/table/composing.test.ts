import { describe, expect, test } from 'vitest'
import { PRATO } from '../../shared/process/prato.ts'
import { composingNow } from './composerLanes.ts'
import { besides, destinationOf } from './moves.ts'
import type { NoteId } from '../../shared/ids.ts'

const step = (id: string) => PRATO.programme.find((one) => one.id === id)
const now = (at: string, text = '', lane: string | null = null) => {
  const composing = composingNow(PRATO, step(at), { text, lane })
  return composing === null ? null : { kinds: composing.lanes.map(({ id }) => id), chosen: composing.chosen.id, late: composing.late }
}

describe('what can be written', () => {
  test('is what the step opens, beginning with its first kind', () => {
    expect(now('three-n')).toEqual({ kinds: ['now', 'near', 'next'], chosen: 'now', late: false })
    expect(now('problems', 'Le strade', 'barrier')).toMatchObject({ chosen: 'barrier', late: false })
  })

  test('is nothing while the room listens', () => {
    expect(now('context')).toBeNull()
    expect(now('plenary', '  ', 'cause')).toBeNull()
  })

  test('a sentence that was begun may be finished in its own kind, whatever the step is now', () => {
    expect(now('plenary', 'Le strade', 'cause')).toMatchObject({ chosen: 'cause', late: true })
    expect(now('problems', 'Nel 2030', 'next')).toEqual({ kinds: ['now', 'near', 'next'], chosen: 'next', late: true })
  })

  test('a kind that a lab took away holds nothing up', () => {
    expect(now('problems', 'Le strade', 'gone')).toMatchObject({ chosen: 'problem', late: false })
    expect(now('plenary', 'Le strade', 'gone')).toBeNull()
  })
})

describe('moves by menu', () => {
  const order = ['a', 'b', 'c'] as unknown as NoteId[] // ids by name, for reading
  const [a, b, c] = order as [NoteId, NoteId, NoteId]
  const other = 'x' as NoteId

  test('go one place up or down, or to an end', () => {
    expect(destinationOf(b, 'cause', 'up', order)).toEqual({ lane: 'cause', before: a })
    expect(destinationOf(b, 'cause', 'down', order)).toEqual({ lane: 'cause', before: null })
    expect(destinationOf(c, 'cause', 'top', order)).toEqual({ lane: 'cause', before: a })
    expect(destinationOf(a, 'cause', 'bottom', order)).toEqual({ lane: 'cause', before: null })
    expect(destinationOf(other, 'cause', 'bottom', order)).toEqual({ lane: 'cause', before: null })
  })

  test('that lead nowhere are none', () => {
    expect(destinationOf(a, 'cause', 'up', order)).toBeNull()
    expect(destinationOf(a, 'cause', 'top', order)).toBeNull()
    expect(destinationOf(c, 'cause', 'down', order)).toBeNull()
    expect(destinationOf(c, 'cause', 'bottom', order)).toBeNull()
  })

  test('lead to the other lanes of the same tool alone', () => {
    expect(besides(PRATO, 'cause').map(({ id }) => id)).toEqual(['problem', 'barrier', 'suggestion'])
    expect(besides(PRATO, 'near').map(({ id }) => id)).toEqual(['now', 'next'])
  })
})
