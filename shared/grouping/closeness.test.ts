import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Closeness, type Spoken } from './closeness.ts'
import { alikeAmong } from './spelling.ts'
import { wordsOf } from './words.ts'

const board = (texts: readonly string[]): Spoken<number>[] => texts.map((text, id) => ({ id, text }))
const OTHERS = ['Le bollette delle palestre sono alte', 'In centro manca l’ombra', 'Die Schule ist im Winter kalt', 'Nobody knows who waters the trees']

/** What is found close to the first of these, on a board with others that have nothing to do with it. */
function closeToFirst(...texts: string[]) {
  return new Closeness(board([...texts, ...OTHERS])).closeTo([0])
}

describe('words', () => {
  it.each([
    ['Italian', 'I parcheggi sono pieni', 'Il parcheggio è pieno'],
    ['Italian with an apostrophe', 'dell’autobus che arriva', 'gli autobus che arrivano'],
    ['Italian without its accents', 'la citta e la mobilita', 'La città e la mobilità'],
    ['English', 'The roads are flooded when it rains', 'the road is flooding when there is rain'],
    ['German', 'Die Häuser sind nicht gedämmt', 'das Haus ist nicht gedämmt'],
  ])('of %s have their other forms’ stem', (_, one, other) => {
    const [first = [], second = []] = wordsOf([one, other])
    expect(first.map(({ stem }) => stem)).toEqual(second.map(({ stem }) => stem))
    expect(first.length).toBeGreaterThan(0)
  })

  it('that say nothing are left out, in each note’s own language', () => {
    expect(wordsOf(['la sera con il freddo', 'the bus in the evening', 'der Bus und die Kälte']).map((words) => words.map(({ said }) => said))).toEqual([['sera', 'freddo'], ['bus', 'evening'], ['Bus', 'Kälte']])
  })

  it('misspelled or compound are found alike, short ones are not', () => {
    expect(alikeAmong(['parcheggio', 'parchegio', 'palestra'])[0]?.map(({ word }) => word)).toEqual([1])
    expect(alikeAmong(['fahrradweg', 'radweg'])[0]?.map(({ word }) => word)).toEqual([1])
    expect(alikeAmong(['case', 'cose'])[0]).toEqual([])
  })
})

describe('what is close', () => {
  it('comes with the words in common as people wrote them', () => {
    const [close, ...more] = closeToFirst('Pochi autobus la sera', 'Di sera gli Autobus sono pochi, specie d’inverno')
    expect(close).toMatchObject({ id: 1, same: true })
    expect([...(close?.because ?? [])].sort()).toEqual(['autobus', 'pochi', 'sera'])
    expect(more).toEqual([])
  })

  it('is found through a typo', () => {
    expect(closeToFirst('I parcheggi vicino alla stazione', 'parchegi alla stazzione')[0]).toMatchObject({ id: 1 })
  })

  it.each([
    ['English', 'Parking near the station is too expensive', 'Too expensive: parking at the station'],
    ['German', 'Die Radwege enden vor der Schule', 'Vor der Schule endet der Radweg'],
  ])('in %s', (_, one, other) => expect(closeToFirst(one, other)[0]).toMatchObject({ id: 1, same: true }))

  it('is nothing where nothing is', () => {
    expect(new Closeness(board(OTHERS)).closeTo([0])).toEqual([])
    expect(new Closeness(board(OTHERS)).sayingTheSame()).toEqual([])
    expect(new Closeness(board([])).closeTo([0])).toEqual([])
    expect(new Closeness(board(['', '!?', 'e di la'])).closeTo([0])).toEqual([])
  })

  it('to a cluster is close to its notes together, and none of them', () => {
    const index = new Closeness(board(['Pochi autobus la sera', 'Autobus in ritardo', 'La sera l’ultimo autobus parte presto', ...OTHERS]))
    expect(index.closeTo([0, 1]).map(({ id }) => id)).toEqual([2])
  })
})

describe('on the whole board', () => {
  it('those that say the same are put together, once each', () => {
    const index = new Closeness(board(['Pochi autobus la sera', 'La sera pochi autobus', 'Autobus: pochi di sera', 'La bolletta è alta', ...OTHERS]))
    const [proposal, ...more] = index.sayingTheSame()
    expect(new Set(proposal?.notes)).toEqual(new Set([0, 1, 2]))
    expect(proposal?.because).toContain('autobus')
    expect(more).toEqual([])
  })

  it('whatever is written, scores are the same in both directions, and proposals share no note', () => {
    const word = fc.constantFrom('autobus', 'autobuss', 'sera', 'sere', 'pochi', 'Schule', 'Schulen', 'road', 'roads', 'bolletta', 'the', 'und', '', '!', 'constructor', '__proto__')
    const text = fc.oneof(fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', maxLength: 30 }))
    let found = 0
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), (texts) => {
        const index = new Closeness(board(texts))
        for (const id of texts.keys()) {
          for (const close of index.closeTo([id])) {
            found++
            expect(close.id).not.toBe(id)
            expect(close.score).toBeLessThanOrEqual(1.000_001)
            expect(close.because.length).toBeGreaterThan(0)
            const back = index.closeTo([close.id]).find((other) => other.id === id)
            if (back !== undefined) expect(back.score).toBeCloseTo(close.score)
          }
        }
        const proposed = index.sayingTheSame().flatMap(({ notes }) => notes)
        expect(new Set(proposed).size).toBe(proposed.length)
      }),
      { numRuns: 100, seed: 20_261_122 },
    )
    expect(found).toBeGreaterThan(100)
  })
})

describe('read again after a change', () => {
  it('only what changed is read', () => {
    const index = new Closeness(board(OTHERS))
    expect(index.update(board(OTHERS))).toBe(0)
    expect(index.update(board([...OTHERS, 'Pochi autobus la sera']))).toBe(1)
    expect(index.update(board([...OTHERS.slice(1), 'Pochi autobus la sera']).map(({ id, text }) => ({ id: id + 1, text })))).toBe(0)
  })

  it('it answers what a new index of the same board would, whatever was written, changed and taken away', () => {
    const word = fc.constantFrom('autobus', 'autobuss', 'autobusi', 'sera', 'sere', 'pochi', 'Schule', 'Schulen', 'roads', 'road', 'the', 'and', 'und', 'der', 'la', 'di', 'parcheggio', 'parchegio', 'parcheggi')
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
    const note = fc.record({ id: fc.nat(8), text })
    const states = fc.array(fc.uniqueArray(note, { selector: ({ id }) => id, maxLength: 9 }), { minLength: 2, maxLength: 8 })
    let found = 0
    fc.assert(
      fc.property(states, (boards) => {
        const index = new Closeness<number>()
        for (const notes of boards) {
          index.update(notes)
          const fresh = new Closeness(notes)
          for (const { id } of notes) {
            expect(index.closeTo([id])).toEqual(fresh.closeTo([id]))
            found += fresh.closeTo([id]).length
          }
          expect(index.sayingTheSame()).toEqual(fresh.sayingTheSame())
        }
      }),
      { numRuns: 150, seed: 20_261_122 },
    )
    expect(found).toBeGreaterThan(100)
  })
})
