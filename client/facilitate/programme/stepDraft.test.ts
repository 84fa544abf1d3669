import { expect, it } from 'vitest'
import type { Localised } from '../../../shared/process/definition.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { editProgramme } from '../../../shared/programme/editProgramme.ts'
import { draftOf, isComplete, MODES, stepOf } from './stepDraft.ts'

const italian = (text: Localised) => text.it
const fresh = draftOf(null, PRATO, italian, 'Pausa')

it.each(PRATO.programme.map((step) => [step.id, step] as const))('a form that nobody touched says %s as it was', (_, step) => {
  expect(stepOf(draftOf(step, PRATO, italian, ''), step, PRATO, italian)).toEqual(step)
})

it.each(MODES)('what the form calls complete, the server takes: %s', (mode) => {
  const draft = { ...fresh, mode, text: 'Benvenuti', minutes: '0' }
  expect(isComplete(draft)).toBe(true)
  const edit = { do: 'add', step: stepOf(draft, null, PRATO, italian), after: null } as const
  expect(editProgramme({ definition: PRATO, programme: [], step: '' }, edit).ok).toBe(true)
})

it.each([{ title: ' ' }, { minutes: '' }, { minutes: '-5' }, { minutes: '721' }, { minutes: '1.5' }, { mode: 'write', lanes: [] }, { mode: 'show', text: '' }] as const)('%j is not complete', (wrong) => {
  expect(isComplete({ ...fresh, ...wrong })).toBe(false)
})

it('what was changed is the same in both languages, the rest stays in each', () => {
  const [context] = PRATO.programme
  if (context?.mode !== 'show') throw new Error('Prato begins with a text')
  const step = stepOf({ ...draftOf(context, PRATO, italian, ''), title: 'Saluti' }, context, PRATO, italian)
  expect(step).toEqual({ ...context, title: { it: 'Saluti', en: 'Saluti' } })
})

it('two steps never have one id, and a step that is skipped stays so', () => {
  expect(stepOf(fresh, null, PRATO, italian).id).not.toBe(stepOf(fresh, null, PRATO, italian).id)
  const skipped = { ...stepOf(fresh, null, PRATO, italian), skipped: true }
  expect(stepOf(draftOf(skipped, PRATO, italian, ''), skipped, PRATO, italian).skipped).toBe(true)
})
