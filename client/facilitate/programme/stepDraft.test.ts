import { expect, it } from 'vitest'
import type { Localised } from '../../../shared/process/definition.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { editProgramme } from '../../../shared/programme/editProgramme.ts'
import { draftOf, isComplete, MODES, stepOf } from './stepDraft.ts'

const both = (text: string): Localised => ({ it: text, en: text })
const fresh = draftOf(null, PRATO, both('Pausa'))

it.each(PRATO.programme.map((step) => [step.id, step] as const))('a form that nobody touched says %s as it was', (_, step) => {
  expect(stepOf(draftOf(step, PRATO, both('')), step, PRATO)).toEqual(step)
})

it.each(MODES)('what the form calls complete, the server takes: %s', (mode) => {
  const draft = { ...fresh, mode, text: { it: 'Benvenuti', en: '' }, minutes: '0' }
  expect(isComplete(draft)).toBe(true)
  const edit = { do: 'add', step: stepOf(draft, null, PRATO), after: null } as const
  expect(editProgramme({ definition: PRATO, programme: [], step: '' }, edit).ok).toBe(true)
})

it.each([{ title: { it: ' ', en: '' } }, { minutes: '' }, { minutes: '-5' }, { minutes: '721' }, { minutes: '1.5' }, { mode: 'write', lanes: [] }, { mode: 'show', text: { it: '', en: '' } }] as const)('%j is not complete', (wrong) => {
  expect(isComplete({ ...fresh, ...wrong })).toBe(false)
})

it('what was changed in one language stays in the other', () => {
  const [context] = PRATO.programme
  if (context?.mode !== 'show') throw new Error('Prato begins with a text')
  const step = stepOf({ ...draftOf(context, PRATO, both('')), title: { it: 'Saluti', en: context.title.en } }, context, PRATO)
  expect(step).toEqual({ ...context, title: { it: 'Saluti', en: context.title.en } })
})

it('two steps never have one id, and a step that is skipped stays so', () => {
  expect(stepOf(fresh, null, PRATO).id).not.toBe(stepOf(fresh, null, PRATO).id)
  const skipped = { ...stepOf(fresh, null, PRATO), skipped: true }
  expect(stepOf(draftOf(skipped, PRATO, both('')), skipped, PRATO).skipped).toBe(true)
})
