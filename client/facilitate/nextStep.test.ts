import { expect, test } from 'vitest'
import { PRATO } from '../../shared/process/prato.ts'
import { nextStep } from './nextStep.ts'

test('the programme is walked to its end', () => {
  const walked = ['context']
  for (let step = nextStep({ programme: PRATO.programme, step: 'context' }); step !== null; step = nextStep({ programme: PRATO.programme, step: step.id })) walked.push(step.id)
  expect(walked).toEqual(['context', 'three-n', 'problems', 'plenary'])
})

test('after a step that the programme does not know comes none', () => {
  expect(nextStep({ programme: PRATO.programme, step: 'nowhere' })).toBeNull()
})
