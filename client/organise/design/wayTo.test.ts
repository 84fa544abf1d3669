import { expect, it } from 'vitest'
import { PRATO } from '../../../shared/process/prato.ts'
import { wayTo } from './wayTo.ts'

const way = (at: string) => wayTo(at, PRATO, (text) => text.en, (word) => word)

it('leads to a lever’s place in the mission by the lever’s name, and into programmes and ratings by theirs', () => {
  expect(way('plan.missionOf.education')).toBe('at.plan › at.missionOf › Education & Training')
  expect(way('plan.fields.energy-systems.name.it')).toBe('at.plan › at.fields › Energy systems › at.name › at.it')
  expect(way('workshop.break.minutes')).toBe('at.workshop › Break › at.minutes')
  expect(way('tools.impact-pathway.lanes.action.scales.radical.low.en')).toBe('at.tools › Impact pathway › at.lanes › Actions › at.scales › How radical is it? › at.low › at.en')
})
