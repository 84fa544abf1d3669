import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepAfter, type Step } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { LIMITS } from '../wire/limits.ts'
import { editProgramme } from './editProgramme.ts'
import type { ProgrammeEdit } from './programmeEdit.ts'

const pause = (id: string, more: object = {}): Step => ({ id, mode: 'pause', title: { it: id, en: id }, minutes: 10, ...more })
const write = (more: object = {}): Step => ({ id: 'w', mode: 'write', title: { it: 'w', en: 'w' }, minutes: 5, tool: 'three-n', privately: false, ...more })
const steps = ['a', 'b', 'c', 'd'].map((id) => pause(id))
const scene = { definition: PRATO, programme: steps, step: 'b' }
const after = (edit: ProgrammeEdit) => {
  const result = editProgramme(scene, edit)
  return result.ok ? result.programme.map(({ id, skipped }) => (skipped === true ? `(${id})` : id)).join(' ') : result.reason
}

it.each<[string, ProgrammeEdit, string]>([
  ['a step is added after another', { do: 'add', step: pause('x'), after: 'b' }, 'a b x c d'],
  ['first of all', { do: 'add', step: pause('x'), after: null }, 'x a b c d'],
  ['at the end, if what should stand before it is gone', { do: 'add', step: pause('x'), after: 'gone' }, 'a b c d x'],
  ['not under an id that is there', { do: 'add', step: pause('c'), after: 'b' }, 'invalid'],
  ['moved down', { do: 'move', id: 'a', after: 'c' }, 'b c a d'],
  ['moved up', { do: 'move', id: 'd', after: null }, 'd a b c'],
  ['moved to where it is', { do: 'move', id: 'b', after: 'a' }, 'a b c d'],
  ['moved after itself', { do: 'move', id: 'b', after: 'b' }, 'a b c d'],
  ['not moved beside what is gone', { do: 'move', id: 'b', after: 'gone' }, 'stepChanged'],
  ['skipped and kept', { do: 'skip', id: 'c', skipped: true }, 'a b (c) d'],
  ['not skipped while the room is in it', { do: 'skip', id: 'b', skipped: true }, 'stepUnderWay'],
  ['removed', { do: 'remove', id: 'c' }, 'a b d'],
  ['not removed while the room is in it', { do: 'remove', id: 'b' }, 'stepUnderWay'],
  ['not removed twice', { do: 'remove', id: 'gone' }, 'notFound'],
])('%s', (_, edit, result) => {
  expect(after(edit)).toBe(result)
})

describe('two facilitators change one step', () => {
  const longer = pause('c', { minutes: 20 })
  const renamed = pause('c', { title: { it: 'Caffè', en: 'Coffee' } })
  it('the second is told, and what the first did stands', () => {
    const first = editProgramme(scene, { do: 'change', step: longer, seen: pause('c') })
    if (!first.ok) throw new Error(first.reason)
    expect(editProgramme({ ...scene, programme: first.programme }, { do: 'change', step: renamed, seen: pause('c') })).toEqual({ ok: false, reason: 'stepChanged' })
    expect(editProgramme({ ...scene, programme: first.programme }, { do: 'change', step: renamed, seen: longer })).toMatchObject({ ok: true })
  })

  it('changes of different steps both stand', () => {
    const first = editProgramme(scene, { do: 'change', step: longer, seen: pause('c') })
    if (!first.ok) throw new Error(first.reason)
    const second = editProgramme({ ...scene, programme: first.programme }, { do: 'move', id: 'd', after: 'a' })
    expect(second).toEqual({ ok: true, programme: [pause('a'), pause('d'), pause('b'), longer] })
  })
})

it.each<[string, Step, boolean]>([
  ['no title', pause('x', { title: { it: ' ', en: '' } }), false],
  ['a title in one language', pause('x', { title: { it: '', en: 'x' } }), true],
  ['a title without end', pause('x', { title: { it: 'x', en: 'x'.repeat(121) } }), false],
  ['half a minute', pause('x', { minutes: 0.5 }), false],
  ['a week', pause('x', { minutes: 7 * 24 * 60 }), false],
  ['no limit', pause('x', { minutes: 0 }), true],
  ['a tool that there is not', write({ tool: 'hammer' }), false],
  ['a lane of another tool', write({ lanes: ['now', 'problem'] }), false],
  ['no lane at all', write({ lanes: [] }), false],
  ['one lane, privately', write({ lanes: ['now'], privately: true }), true],
])('a step with %s', (_, step, possible) => {
  expect(editProgramme(scene, { do: 'add', step, after: null }).ok).toBe(possible)
})

it('a programme has an end', () => {
  const programme = Array.from({ length: LIMITS.maxSteps }, (_, i) => pause(`s${i}`))
  expect(editProgramme({ ...scene, programme }, { do: 'add', step: pause('x'), after: null }).ok).toBe(false)
})

it('the next step leads past those that are skipped', () => {
  const programme = [pause('a'), pause('b', { skipped: true }), pause('c')]
  expect(stepAfter(programme, 'a')?.id).toBe('c')
  expect(stepAfter(programme, 'c')).toBeNull()
  expect(stepAfter(programme, 'nowhere')).toBeNull()
})

it('whatever is edited: the step under way is there, ids are unique, and only what was removed is gone', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y')
  const place = fc.option(id, { nil: null })
  const edit: fc.Arbitrary<ProgrammeEdit> = fc.oneof(
    fc.record({ do: fc.constant('add' as const), step: id.map((one) => pause(one)), after: place }),
    fc.record({ do: fc.constant('change' as const), step: id.map((one) => pause(one, { minutes: 7 })), seen: id.map((one) => pause(one)) }),
    fc.record({ do: fc.constant('move' as const), id, after: place }),
    fc.record({ do: fc.constant('skip' as const), id, skipped: fc.boolean() }),
    fc.record({ do: fc.constant('remove' as const), id }),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      let programme: readonly Step[] = steps
      for (const one of edits) {
        const result = editProgramme({ ...scene, programme }, one)
        if (!result.ok) continue
        const ids = result.programme.map((step) => step.id)
        const lost = programme.filter((step) => !ids.includes(step.id)).map((step) => step.id)
        expect(lost).toEqual(one.do === 'remove' ? [one.id] : [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(result.programme.find((step) => step.id === 'b')?.skipped ?? false).toBe(false)
        programme = result.programme
      }
    }),
    { seed: 20_261_122 },
  )
})
