import { describe, expect, it } from 'vitest'
import { flawsIn } from './checkDefinition.ts'
import type { Definition } from './definition.ts'
import { editDefinition, type DefinitionEdit } from './editDefinition.ts'
import { SIX_HATS } from './examples.ts'
import { mergeDefinitions } from './mergeDefinitions.ts'
import { PRATO } from './prato.ts'

const after = (...edits: readonly DefinitionEdit[]): Definition =>
  edits.reduce((before, edit) => {
    const result = editDefinition(before, edit)
    if (!result.ok) throw new Error(result.reason)
    return result.definition
  }, PRATO)
const name = (it: string) => ({ it, en: it })

describe('two organisers who changed one process', () => {
  it('in different places have both, and nothing clashes', () => {
    const mine = after({ do: 'addTool', tool: SIX_HATS }, { do: 'rename', list: 'topics', id: 'energy', name: name('Energia') })
    const theirs = after({ do: 'add', list: 'topics', name: name('Acqua') }, { do: 'changeLane', lane: 'cause', change: { hue: 'orange' } }, { do: 'move', list: 'levers', id: 'monitoring', at: 0 })
    const { definition, clashes } = mergeDefinitions(PRATO, mine, theirs)
    expect(clashes).toEqual([])
    expect(definition?.tools.map(({ id }) => id)).toEqual(['three-n', 'problem-definition', 'proposals', 'impact-pathway', 'six-hats'])
    expect(definition?.topics.map((topic) => topic.name.it)).toEqual(['Energia', ...PRATO.topics.slice(1).map((topic) => topic.name.it), 'Acqua'])
    expect(definition?.tools[1]?.lanes[1]?.hue).toBe('orange')
    expect(definition?.levers[0]?.id).toBe('monitoring')
  })

  it('in the same place are told where: mine is taken, theirs is said', () => {
    const { definition, clashes } = mergeDefinitions(PRATO, after({ do: 'say', what: 'name', text: { ...PRATO.name, it: 'Mia' } }), after({ do: 'say', what: 'name', text: { ...PRATO.name, it: 'Loro' } }))
    expect(definition?.name.it).toBe('Mia')
    expect(clashes).toEqual([{ at: 'name.it', mine: 'Mia', theirs: 'Loro' }])
  })

  it('keep what one removed and the other changed, and are told', () => {
    const { definition, clashes } = mergeDefinitions(PRATO, after({ do: 'remove', list: 'topics', id: 'land' }), after({ do: 'rename', list: 'topics', id: 'land', name: name('Boschi') }))
    expect(definition?.topics.map(({ id }) => id)).toContain('land')
    expect(clashes).toMatchObject([{ at: 'topics.land', mine: null }])
  })

  it('do not get a process that does not hold together', () => {
    const programme = [...PRATO.programme, { id: 'more', mode: 'write' as const, title: name('Ancora'), minutes: 5, tool: 'three-n', privately: false }]
    expect(mergeDefinitions(PRATO, after({ do: 'setProgramme', of: 'programme', programme }), after({ do: 'remove', list: 'tools', id: 'three-n', mend: { instead: null } })).definition).toBeNull()
  })

  it('have both their words of the plan, also where the process had none of its own', () => {
    const { plan: _, ...old } = PRATO
    const from = (...edits: readonly DefinitionEdit[]) => edits.reduce((before, edit) => {
      const result = editDefinition(before, edit)
      if (!result.ok) throw new Error(result.reason)
      return result.definition
    }, old as Definition)
    const mine = from({ do: 'remove', list: 'fields', id: 'waste-circular' }, { do: 'mapLever', lever: 'education', mission: 'democracy' }, { do: 'mapLever', lever: 'data', mission: null })
    const theirs = from({ do: 'add', list: 'fields', name: name('Acqua') }, { do: 'mapLever', lever: 'capacity', mission: 'finance-funding' }, { do: 'mapLever', lever: 'education', mission: 'governance' })
    const { definition, clashes } = mergeDefinitions(old, mine, theirs)
    expect(definition?.plan?.fields.map(({ id }) => id)).toEqual(['energy-systems', 'mobility-transport', 'green-infrastructure', 'built-environment', 'acqua'])
    expect(definition?.plan?.missionOf).toMatchObject({ education: 'democracy', capacity: 'finance-funding', finance: 'finance-funding' })
    expect(definition?.plan?.missionOf).not.toHaveProperty('data')
    expect(clashes).toEqual([{ at: 'plan.missionOf.education', mine: 'democracy', theirs: 'governance' }])
    expect(mergeDefinitions(old, old, theirs)).toEqual({ definition: theirs, clashes: [] })
    expect(mergeDefinitions(old, from({ do: 'say', what: 'aim', text: name('x') }), from({ do: 'say', what: 'name', text: name('y') })).definition?.plan).toBeUndefined()
  })

  it('have their own back where the other changed nothing', () => {
    const mine = after({ do: 'add', list: 'groups', name: name('Gruppo 5') }, { do: 'assign', category: 'sport', group: 'gruppo-5' })
    for (const merged of [mergeDefinitions(PRATO, mine, PRATO), mergeDefinitions(PRATO, PRATO, mine)]) {
      expect(merged).toEqual({ definition: mine, clashes: [] })
      expect(flawsIn(mine)).toEqual([])
    }
  })
})
