import { describe, expect, it } from 'vitest'
import { flawsIn } from './checkDefinition.ts'
import type { Definition, Lane } from './definition.ts'
import { emptyProcess } from './emptyProcess.ts'
import { PLAN_WORDS } from './planWords.ts'
import { PRATO } from './prato.ts'

it('finds nothing wrong with the built-in process and with an empty one', () => {
  expect(flawsIn(PRATO)).toEqual([])
  expect(flawsIn(emptyProcess({ it: 'Prova', en: '' }))).toEqual([])
})

const nameless = { it: ' ', en: '' }
const SCALE = { id: 'near', name: { it: 'Vicino?', en: '' }, low: { it: 'No', en: '' }, high: { it: 'Sì', en: '' } }
const withLane = (change: Partial<Lane>): Definition => ({ ...PRATO, tools: PRATO.tools.map((tool) => ({ ...tool, lanes: tool.lanes.map((lane) => (lane.id === 'cause' ? { ...lane, ...change } : lane)) })) })

describe('a definition cannot be kept with', () => {
  it.each<[string, Partial<Definition> | Definition, string]>([
    ['no name', { name: nameless }, 'name: blank'],
    ['no topic', { topics: [] }, 'topics: none'],
    ['no tool', { tools: [], programme: PRATO.programme.filter(({ mode }) => mode !== 'write') }, 'tools: none'],
    ['two topics of one id', { topics: [...PRATO.topics, ...PRATO.topics.slice(0, 1)] }, 'topics.energy: twice'],
    ['a category in two groups', { groups: [...PRATO.groups, { id: 'g5', name: { it: 'x', en: 'x' }, categories: ['trade'] }] }, 'groups.categories.trade: twice'],
    ['a group of a category that is gone', { categories: PRATO.categories.slice(1) }, 'groups.categories.utilities: missing'],
    ['a step that writes with a tool that is gone', { tools: PRATO.tools.slice(1) }, 'programme.three-n: impossible'],
    ['no steps', { programme: [] }, 'programme: none'],
    ['a template of steps with a tool that there is not', { templates: [{ id: 't', name: 'T', programme: [{ id: 'a', mode: 'write', title: { it: 'a', en: 'a' }, minutes: 1, tool: 'hammer', privately: false }] }] }, 'templates.t.a: impossible'],
    ['a lane without a prompt', withLane({ prompt: nameless }), 'tools.problem-definition.lanes.cause.prompt: blank'],
    ['a link to a kind that there is not', withLane({ links: [{ type: 'cause-of', to: ['dream'] }] }), 'tools.problem-definition.lanes.cause.links.dream: missing'],
    ['a colour that there is not', withLane({ hue: 'mauve' as 'pink' }), 'tools.problem-definition.lanes.cause.hue: unknown'],
    ['an icon that there is not', withLane({ icon: 'unicorn' as 'star' }), 'tools.problem-definition.lanes.cause.icon: unknown'],
    ['a link to nothing', withLane({ links: [{ type: 'cause-of', to: [] }] }), 'tools.problem-definition.lanes.cause.links.cause-of: none'],
    ['two rules for one kind', withLane({ links: [{ type: 'cause-of', to: ['problem'] }, { type: 'x', to: ['problem'] }] }), 'tools.problem-definition.lanes.cause.links.problem: twice'],
    ['a rating without words for one end', withLane({ scales: [{ id: 'near', name: { it: 'Vicino?', en: '' }, low: nameless, high: { it: 'Qui', en: '' } }] }), 'tools.problem-definition.lanes.cause.scales.near: blank'],
    ['two ratings of one id', withLane({ scales: [SCALE, SCALE] }), 'tools.problem-definition.lanes.cause.scales.near: twice'],
    ['a workshop of no steps', { workshop: [] }, 'workshop: none'],
    ['a workshop with a tool that is gone', { tools: PRATO.tools.slice(0, 2) }, 'workshop.pathways: impossible'],
    ['a lever that belongs to one that the mission has not', { plan: { ...PLAN_WORDS, missionOf: { finance: 'magic' } } }, 'plan.missionOf.finance: missing'],
    ['a field of action without a name', { plan: { ...PLAN_WORDS, fields: [{ id: 'x', name: nameless }] } }, 'plan.fields.x.name: blank'],
    ['an id of another lane', withLane({ id: 'now' }), 'lanes.now: twice'],
  ])('%s', (_, change, flaw) => {
    expect(flawsIn({ ...PRATO, ...change }).map(({ at, reason }) => `${at}: ${reason}`)).toContain(flaw)
  })
})
