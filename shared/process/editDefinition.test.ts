import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areAlike } from './alike.ts'
import { flawsIn } from './checkDefinition.ts'
import type { Definition, Lane } from './definition.ts'
import { editDefinition, listOf, type DefinitionEdit } from './editDefinition.ts'
import { emptyProcess } from './emptyProcess.ts'
import { EXAMPLE_TOOLS, SIX_HATS, STORYBOARD, STUDENT_COUNCIL } from './examples.ts'
import { HUES, ICONS } from './looks.ts'
import { missionLeverOf, PLAN_LISTS, PLAN_WORDS, planWordsOf } from './planWords.ts'
import { PRATO } from './prato.ts'
import { WORKSHOP } from './workshopTools.ts'

const said = (it: string, en = '') => ({ it, en })
const done = (definition: Definition, ...edits: readonly DefinitionEdit[]): Definition =>
  edits.reduce((before, edit) => {
    const result = editDefinition(before, edit)
    if (!result.ok) throw new Error(`${edit.do}: ${result.reason}`)
    return result.definition
  }, definition)
const laneOf = ({ tools }: Definition, id: string): Lane | undefined => tools.flatMap(({ lanes }) => lanes).find((lane) => lane.id === id)
const template = { id: 't', name: 'Breve', programme: PRATO.programme.filter(({ id }) => id === 'three-n') }

describe('ids', () => {
  it('are made from names, and are unlike those that are there', () => {
    const { topics } = done(PRATO, { do: 'add', list: 'topics', name: said('Città d’acqua!') }, { do: 'add', list: 'topics', name: said('Citta d acqua') }, { do: 'add', list: 'topics', name: said('水') })
    expect(topics.slice(4).map(({ id }) => id)).toEqual(['citta-d-acqua', 'citta-d-acqua-2', 'x'])
  })

  it('stay when the name changes, so that what is open is not torn', () => {
    const { topics } = done(PRATO, { do: 'rename', list: 'topics', id: 'energy', name: said(' Energia ', 'Energy') })
    expect(topics[0]).toEqual({ id: 'energy', name: said('Energia', 'Energy') })
  })
})

describe('a removal', () => {
  it('is refused while something would break, and says what', () => {
    const process = { ...PRATO, templates: [template] }
    expect(editDefinition(process, { do: 'remove', list: 'tools', id: 'three-n' })).toEqual({
      ok: false, reason: 'used',
      uses: [{ by: 'step', title: PRATO.programme[1]?.title, in: 'programme' }, { by: 'step', title: PRATO.programme[1]?.title, in: { template: 'Breve' } }],
    })
    expect(editDefinition(process, { do: 'remove', list: 'lanes', id: 'problem' })).toMatchObject({ uses: [{ by: 'link', lane: { it: 'Cause' } }, { by: 'link', lane: { it: 'Barriere' } }] })
    expect(editDefinition(process, { do: 'remove', list: 'categories', id: 'sport' })).toMatchObject({ uses: [{ by: 'group', name: { it: 'Gruppo 2' } }] })
    expect(editDefinition(process, { do: 'remove', list: 'groups', id: 'g3' })).toMatchObject({ uses: [{ by: 'members', count: 1 }] })
  })

  it('of a tool lets its steps write with another one, or drops them', () => {
    const process = { ...PRATO, templates: [template] }
    const written = done(process, { do: 'remove', list: 'tools', id: 'three-n', mend: { instead: 'problem-definition' } })
    expect(written.programme[1]).toMatchObject({ id: 'three-n', tool: 'problem-definition' })
    expect(written.templates).toMatchObject([{ programme: [{ tool: 'problem-definition' }] }])
    const dropped = done(process, { do: 'remove', list: 'tools', id: 'three-n', mend: { instead: null } })
    expect(dropped.programme.map(({ id }) => id)).toEqual(['context', 'problems', 'break', 'tables-report', 'plenary'])
    expect(dropped.templates).toEqual([])
  })

  it('of a lane takes links and steps to it back', () => {
    const process = done(PRATO, { do: 'setProgramme', of: 'programme', programme: PRATO.programme.map((step) => (step.mode === 'write' && step.id === 'problems' ? { ...step, lanes: ['problem', 'cause'] } : step)) })
    const without = done(process, { do: 'remove', list: 'lanes', id: 'problem', mend: { instead: null } })
    expect(laneOf(without, 'cause')?.links).toEqual([{ type: 'cause-of', to: ['cause'] }])
    expect(laneOf(without, 'barrier')?.links).toEqual([{ type: 'barrier-to', to: ['cause'] }])
    expect(without.programme.find(({ id }) => id === 'problems')).toMatchObject({ lanes: ['cause'] })
  })

  it('of the last of what a session needs is refused', () => {
    const least = emptyProcess(said('Prova'))
    const remove = (list: 'topics' | 'tools' | 'lanes', id: string) => editDefinition(least, { do: 'remove', list, id, mend: { instead: null } })
    for (const result of [remove('topics', 'topic'), remove('tools', 'ideas'), remove('lanes', 'idea')]) expect(result).toEqual({ ok: false, reason: 'none' })
  })
})

describe('workshops', () => {
  const { workshop: _, ...before } = PRATO
  const without: Definition = { ...before, tools: PRATO.tools.slice(0, 2) }

  it('take the built-in programme, with the tools that are not there yet', () => {
    expect(done(before, { do: 'takeWorkshop' })).toEqual(PRATO)
    expect(done(without, { do: 'takeWorkshop' })).toEqual(PRATO)
    expect(flawsIn(done(emptyProcess(said('Prova')), { do: 'takeWorkshop' }))).toEqual([])
  })

  it('have steps that a removal tells apart, and takes along', () => {
    expect(editDefinition(PRATO, { do: 'remove', list: 'tools', id: 'impact-pathway' })).toEqual({ ok: false, reason: 'used', uses: [{ by: 'step', title: WORKSHOP[2]?.title, in: 'workshop' }] })
    const dropped = done(PRATO, { do: 'remove', list: 'tools', id: 'impact-pathway', mend: { instead: null } })
    expect(dropped.workshop?.map(({ id }) => id)).toEqual(['scenarios', 'proposals', 'break', 'tables-report', 'plenary'])
    const one = done(PRATO, { do: 'setProgramme', of: 'workshop', programme: WORKSHOP.filter(({ id }) => id === 'pathways') })
    expect(done(one, { do: 'remove', list: 'tools', id: 'impact-pathway', mend: { instead: null } }).workshop).toBeUndefined()
  })
})

describe('what a lane asks', () => {
  const scale = { id: 'near', name: said('Quanto è vicino?'), low: said('Lontano'), high: said('Vicino') }

  it('is switched on and off, and leaves nothing behind', () => {
    const asked = done(PRATO, { do: 'changeLane', lane: 'cause', change: { asksScenario: true } }, { do: 'changeLane', lane: 'cause', change: { picksCoBenefits: true } })
    expect(laneOf(asked, 'cause')).toMatchObject({ asksScenario: true, picks: 'coBenefits' })
    expect(done(asked, { do: 'changeLane', lane: 'cause', change: { asksScenario: false } }, { do: 'changeLane', lane: 'cause', change: { picksCoBenefits: false } })).toEqual(PRATO)
  })

  it('may be a rating, in words, four at most', () => {
    const rated = done(PRATO, { do: 'setScales', lane: 'cause', scales: [scale] }, { do: 'sayScale', lane: 'cause', scale: 'near', what: 'high', text: said(' Qui ') })
    expect(laneOf(rated, 'cause')?.scales).toEqual([{ ...scale, high: said('Qui') }])
    expect(done(rated, { do: 'setScales', lane: 'cause', scales: [] })).toEqual(PRATO)
    expect(editDefinition(PRATO, { do: 'setScales', lane: 'cause', scales: Array.from({ length: 5 }, (_, i) => ({ ...scale, id: `s${i}` })) })).toMatchObject({ reason: 'tooMany' })
    expect(editDefinition(rated, { do: 'sayScale', lane: 'cause', scale: 'near', what: 'low', text: said(' ') })).toMatchObject({ reason: 'blank' })
  })

  it('comes along when its tool is taken into another process', () => {
    const [, pathway] = PRATO.tools.slice(2)
    if (pathway === undefined) throw new Error('no pathway')
    const taken = done(emptyProcess(said('Prova')), { do: 'addTool', tool: pathway })
    expect(laneOf(taken, 'action')).toMatchObject({ asksScenario: true, scales: [{ id: 'radical' }, { id: 'concrete' }] })
    expect(laneOf(taken, 'direct-co-benefit')?.picks).toBe('coBenefits')
  })
})

describe('the words of the plan', () => {
  const { plan: _, ...rest } = PRATO
  const old: Definition = rest

  it('of a process that has none are the built-in ones, and its own from the first change', () => {
    expect(planWordsOf(old)).toBe(PLAN_WORDS)
    const changed = done(old, { do: 'rename', list: 'fields', id: 'energy-systems', name: said('Energia', 'Energy') })
    expect(changed.plan).toEqual({ ...PLAN_WORDS, fields: [{ id: 'energy-systems', name: said('Energia', 'Energy') }, ...PLAN_WORDS.fields.slice(1)] })
    expect(done(old, { do: 'move', list: 'sectors', id: 'land-use', at: 0 }).plan?.sectors[0]?.id).toBe('land-use')
    expect(done(emptyProcess(said('Prova')), { do: 'add', list: 'coBenefits', name: said('Ombra') }).plan?.coBenefits.at(-1)).toEqual({ id: 'ombra', name: said('Ombra') })
  })

  it('say to which of the mission’s levers one of the process’s belongs, as long as both are there', () => {
    const mapped = done(PRATO, { do: 'mapLever', lever: 'education', mission: 'democracy' }, { do: 'mapLever', lever: 'capacity', mission: null })
    const of = (lever: string, definition = mapped) => missionLeverOf(planWordsOf(definition), new Map(), lever)
    expect([of('education'), of('capacity'), of('finance')]).toEqual(['democracy', null, 'finance-funding'])
    expect(editDefinition(PRATO, { do: 'mapLever', lever: 'education', mission: 'magic' })).toMatchObject({ ok: false, reason: 'missing' })
    expect(done(mapped, { do: 'remove', list: 'levers', id: 'education' }).plan?.missionOf).not.toHaveProperty('education')
    expect(editDefinition(PRATO, { do: 'remove', list: 'mission', id: 'learning' })).toMatchObject({ reason: 'used', uses: [{ by: 'lever', name: { it: 'Istruzione e formazione' } }, { by: 'lever' }] })
    const without = done(PRATO, { do: 'remove', list: 'mission', id: 'learning', mend: { instead: null } })
    expect([of('education', without), of('finance', without)]).toEqual([null, 'finance-funding'])
  })

  it('that lanes let people pick from do not go unnoticed', () => {
    const least = PLAN_WORDS.coBenefits.slice(1).reduce((now, { id }) => done(now, { do: 'remove', list: 'coBenefits', id }), PRATO)
    expect(editDefinition(least, { do: 'remove', list: 'coBenefits', id: 'air-quality' })).toMatchObject({ reason: 'used', uses: [{ by: 'picks', lane: { it: 'Co-benefici diretti' } }, { by: 'picks' }] })
    const without = done(least, { do: 'remove', list: 'coBenefits', id: 'air-quality', mend: { instead: null } })
    expect(laneOf(without, 'direct-co-benefit')?.picks).toBeUndefined()
  })
})

describe('kinds', () => {
  it('of a lane may be those of another; what led to the old kind leads to the new one', () => {
    const shared = done(PRATO, { do: 'setKind', lane: 'cause', kind: 'problem' })
    expect(laneOf(shared, 'cause')?.kind).toBe('problem')
    expect(laneOf(shared, 'barrier')?.links).toEqual([{ type: 'barrier-to', to: ['problem'] }])
    const own = done(shared, { do: 'setKind', lane: 'cause', kind: null })
    expect(laneOf(own, 'cause')?.kind).toBe('cause')
  })
})

it('a category moves from one group to another, and out of all', () => {
  const moved = done(PRATO, { do: 'assign', category: 'sport', group: 'g3' })
  expect(moved.groups.map(({ categories }) => categories.includes('sport'))).toEqual([false, false, true, false])
  expect(done(moved, { do: 'assign', category: 'sport', group: null }).groups.some(({ categories }) => categories.includes('sport'))).toBe(false)
})

it('a tool that is taken in twice has ids of its own, and its links lead to its own kinds', () => {
  const twice = done(PRATO, { do: 'addTool', tool: SIX_HATS }, { do: 'addTool', tool: SIX_HATS })
  expect(twice.tools.map(({ id }) => id)).toEqual(['three-n', 'problem-definition', 'proposals', 'impact-pathway', 'six-hats', 'six-hats-2'])
  expect(laneOf(twice, 'hat-black-2')?.links[0]?.to).toEqual(['hat-green-2', 'hat-yellow-2'])
})

describe('the examples', () => {
  it('can be kept as they are', () => {
    expect(flawsIn(STUDENT_COUNCIL)).toEqual([])
    for (const tool of EXAMPLE_TOOLS) expect(flawsIn(done(emptyProcess(said('Prova')), { do: 'addTool', tool }))).toEqual([])
  })

  it.each([SIX_HATS, STORYBOARD])('$id: its colours are apart for everyone, its icons are different, and all is said in both languages', ({ lanes }) => {
    for (const [i, one] of lanes.entries()) for (const other of lanes.slice(i + 1)) expect(areAlike(one.hue, other.hue), `${one.id} and ${other.id}`).toBe(false)
    expect(new Set(lanes.map(({ icon }) => icon)).size).toBe(lanes.length)
    const texts = lanes.flatMap(({ name, noteName, prompt, links }) => [name, noteName, prompt, ...links.flatMap(({ words, back }) => [words, back])])
    for (const text of texts) expect([text?.it, text?.en].every((words) => (words ?? '') !== '')).toBe(true)
  })
})

it('whatever a designer does, the process can be kept, and every reference in it leads somewhere', () => {
  const name = fc.oneof(fc.constantFrom('', ' ', 'Idee', 'Città', 'x'.repeat(121)), fc.string({ maxLength: 12 }))
  const text = fc.record({ it: name, en: name })
  const index = fc.nat(9)
  const lists = fc.constantFrom('topics', 'groups', 'categories', 'levers', 'tools', ...PLAN_LISTS)
  // What an edit is about is picked from what there is at that moment.
  type Wish = (definition: Definition) => DefinitionEdit
  const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)]
  const idIn = (definition: Definition, list: DefinitionEdit extends infer E ? (E extends { list: infer L } ? L : never) : never, i: number) =>
    pick(list === 'lanes' ? definition.tools.flatMap(({ lanes }) => lanes) : listOf(definition, list), i)?.id ?? 'gone'
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    fc.tuple(fc.constantFrom('name', 'aim'), text).map(([what, said_]): Wish => () => ({ do: 'say', what, text: said_ })),
    fc.tuple(lists, text).map(([list, said_]): Wish => () => ({ do: 'add', list, name: said_ })),
    fc.tuple(lists, index, text).map(([list, i, said_]): Wish => (now) => ({ do: 'rename', list, id: idIn(now, list, i), name: said_ })),
    fc.tuple(fc.oneof(lists, fc.constant('lanes' as const)), index, index).map(([list, i, at]): Wish => (now) => ({ do: 'move', list, id: idIn(now, list, i), at })),
    fc.tuple(fc.oneof(lists, fc.constant('lanes' as const)), index, fc.constantFrom('ask', 'drop', 'instead')).map(([list, i, how]): Wish => (now) => ({
      do: 'remove', list, id: idIn(now, list, i), ...(how === 'ask' ? {} : { mend: { instead: how === 'drop' ? null : (now.tools[0]?.id ?? null) } }),
    })),
    fc.tuple(index, index).map(([i, j]): Wish => (now) => ({ do: 'assign', category: idIn(now, 'categories', i), group: j === 0 ? null : idIn(now, 'groups', j) })),
    fc.constantFrom(...EXAMPLE_TOOLS).map((tool): Wish => () => ({ do: 'addTool', tool })),
    fc.tuple(index, text).map(([i, said_]): Wish => (now) => ({ do: 'addLane', tool: idIn(now, 'tools', i), name: said_ })),
    fc.tuple(index, text, fc.constantFrom(...HUES), fc.constantFrom(...ICONS), fc.boolean()).map(([i, prompt, hue, icon, asksLever]): Wish => (now) => ({
      do: 'changeLane', lane: idIn(now, 'lanes', i), change: { prompt, hue, icon, asksLever, pictures: asksLever ? 'allowed' : 'none' },
    })),
    fc.tuple(index, index).map(([i, j]): Wish => (now) => ({ do: 'setKind', lane: idIn(now, 'lanes', i), kind: j === 0 ? null : (laneOf(now, idIn(now, 'lanes', j))?.kind ?? 'gone') })),
    fc.tuple(index, fc.array(fc.tuple(index, text), { maxLength: 3 })).map(([i, rules]): Wish => (now) => ({
      do: 'setLinks', lane: idIn(now, 'lanes', i), links: rules.map(([j, words], at) => ({ type: `rule-${at}`, to: [laneOf(now, idIn(now, 'lanes', j))?.kind ?? 'gone'], words })),
    })),
    index.map((i): Wish => (now) => ({ do: 'setProgramme', of: 'programme', programme: now.programme.filter((_, at) => at !== i) })),
    index.map((i): Wish => (now) => ({ do: 'setProgramme', of: 'workshop', programme: (now.workshop ?? []).filter((_, at) => at !== i) })),
    fc.constant<Wish>(() => ({ do: 'takeWorkshop' })),
    fc.tuple(index, index).map(([i, j]): Wish => (now) => ({ do: 'mapLever', lever: idIn(now, 'levers', i), mission: j === 0 ? null : idIn(now, 'mission', j) })),
    fc.tuple(index, fc.boolean()).map(([i, on]): Wish => (now) => ({ do: 'changeLane', lane: idIn(now, 'lanes', i), change: on ? { asksScenario: true } : { picksCoBenefits: true } })),
    fc.tuple(index, fc.array(text, { maxLength: 6 })).map(([i, names]): Wish => (now) => ({
      do: 'setScales', lane: idIn(now, 'lanes', i), scales: names.map((said_, at) => ({ id: `scale-${at}`, name: said_, low: said_, high: said_ })),
    })),
    fc.tuple(index, fc.constantFrom('name', 'low', 'high'), text).map(([i, what, said_]): Wish => (now) => ({ do: 'sayScale', lane: idIn(now, 'lanes', i), scale: 'scale-0', what, text: said_ })),
    text.map(({ it: words }): Wish => (now) => ({ do: 'renameTemplate', id: now.templates?.[0]?.id ?? 'gone', name: words })),
    fc.constant<Wish>((now) => ({ do: 'removeTemplate', id: now.templates?.[0]?.id ?? 'gone' })),
  )
  let applied = 0
  fc.assert(
    fc.property(fc.constantFrom(PRATO, STUDENT_COUNCIL, emptyProcess(said('Prova')), { ...PRATO, templates: [template] }), fc.array(wish, { maxLength: 25 }), (from, wishes) => {
      let now: Definition = from
      for (const make of wishes) {
        const result = editDefinition(now, make(now))
        if (!result.ok) continue
        applied++
        now = result.definition
        expect(flawsIn(now)).toEqual([])
        expectResolved(now)
      }
    }),
    { seed: 20221122, numRuns: 300 },
  )
  expect(applied).toBeGreaterThan(1_000)
})

/** By itself, and not by the check that the edits use. */
function expectResolved({ tools, groups, categories, programme, workshop = [], plan, templates = [] }: Definition): void {
  const lanes = tools.flatMap((tool) => tool.lanes)
  const kinds = lanes.map(({ kind }) => kind)
  for (const { links } of lanes) for (const { to } of links) expect(kinds).toEqual(expect.arrayContaining(to))
  for (const group of groups) expect(categories.map(({ id }) => id)).toEqual(expect.arrayContaining(group.categories))
  for (const lever of Object.values(plan?.missionOf ?? {})) expect(plan?.mission.map(({ id }) => id)).toContain(lever)
  for (const step of [...programme, ...workshop, ...templates.flatMap((each) => each.programme)]) {
    if (step.mode !== 'write') continue
    expect(tools.find(({ id }) => id === step.tool)?.lanes.map(({ id }) => id)).toEqual(expect.arrayContaining(step.lanes ?? []))
  }
}
