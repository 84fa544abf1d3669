import { describe, expect, test } from 'vitest'
import type { NoteId } from '../../shared/ids.ts'
import { aim, cardDrag } from './dragState.ts'

const [a, b, c] = ['a', 'b', 'c'] as unknown as [NoteId, NoteId, NoteId] // ids by name, for reading
const cards = [
  { id: a, top: 0, bottom: 100 },
  { id: b, top: 108, bottom: 208 },
]
const over = (y: number, rights: Partial<Parameters<typeof aim>[0]> = {}) =>
  aim({ lane: 'problem', y, cards, beyond: null, mayMoveHere: true, mayLinkTo: () => false, ...rights })

describe('between cards', () => {
  test('the nearer gap counts', () => {
    expect(over(20)).toEqual({ do: 'insert', lane: 'problem', before: a })
    expect(over(80)).toEqual({ do: 'insert', lane: 'problem', before: b })
    expect(over(104)).toEqual({ do: 'insert', lane: 'problem', before: b })
    expect(over(190)).toEqual({ do: 'insert', lane: 'problem', before: null })
    expect(over(900)).toEqual({ do: 'insert', lane: 'problem', before: null })
  })

  test('below the last card that is mounted comes the next that is not', () => {
    expect(over(900, { beyond: c })).toEqual({ do: 'insert', lane: 'problem', before: c })
  })
})

describe('onto a card that can be linked', () => {
  const mayLinkTo = (id: NoteId) => id === a
  test('its middle links, its edges are beside it', () => {
    expect(over(50, { mayLinkTo })).toEqual({ do: 'link', lane: 'problem', onto: a })
    expect(over(10, { mayLinkTo })).toEqual({ do: 'insert', lane: 'problem', before: a })
    expect(over(95, { mayLinkTo })).toEqual({ do: 'insert', lane: 'problem', before: b })
    expect(over(158, { mayLinkTo })).toEqual({ do: 'insert', lane: 'problem', before: null })
  })

  test('for somebody else’s note all of it links, and beside it is refused', () => {
    expect(over(5, { mayLinkTo, mayMoveHere: false })).toEqual({ do: 'link', lane: 'problem', onto: a })
    expect(over(150, { mayLinkTo, mayMoveHere: false })).toEqual({ do: 'refuse', lane: 'problem' })
  })
})

test('each card knows its part in a drag', () => {
  expect(cardDrag({ active: null, target: null }, a)).toBeNull()
  expect(cardDrag({ active: a, target: null }, a)).toBe('lifted')
  expect(cardDrag({ active: a, target: { do: 'insert', lane: 'cause', before: b } }, b)).toBe('before')
  expect(cardDrag({ active: a, target: { do: 'link', lane: 'cause', onto: b } }, b)).toBe('onto')
  expect(cardDrag({ active: a, target: { do: 'link', lane: 'cause', onto: b } }, c)).toBeNull()
})
