import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import type { ScenarioId, SessionId, TableId } from '../../../shared/ids.ts'
import { lanesById, type Lane, type Named } from '../../../shared/process/definition.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { wordTexts } from './wordTexts.ts'

/** What a session calls things, in the language of the page; an id that it no longer knows is shown as it is. */
export type Words = {
  readonly session: SessionId
  /** All lanes, by id. */
  readonly lanes: ReadonlyMap<string, Lane>
  lane(id: string): Lane | undefined
  laneName(id: string): string
  /** What one note of the lane is called. */
  noteName(lane: string): string
  /** Empty for what was born in the plenary. */
  topic(id: string | null): string
  /** The plenary itself for what was born there. */
  table(id: TableId | null): string
  category(id: string): string
  /** Which category a note speaks for is shown at all. */
  readonly showCategories: boolean
  lever(id: string): string
  readonly levers: readonly Named[]
  /** What the session works on, taken out or not, in order. */
  readonly scenarios: readonly { readonly id: ScenarioId; readonly title: string }[]
  scenario(id: ScenarioId): string
  /** "Quanto è radicale? 4 di 5": each rating of a note, in words. */
  ratings(note: Pick<PlenaryNote, 'lane' | 'ratings'>): readonly string[]
  /** A co-benefit of the plan. */
  pick(id: string): string
}

const WordsContext = createContext<Words | null>(null)

export function WordsOf({ session, children }: { readonly session: SessionState; readonly children: ReactNode }): ReactNode {
  return <WordsContext value={useWordsOf(session)}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('outside of a session')
  return words
}

export function useWordsOf({ id, definition, tables, showCategories, scenarios }: SessionState): Words {
  // The list is another one with every change of the session, say of its clock.
  const titles = JSON.stringify(scenarios.map((scenario) => [scenario.id, scenario.title]))
  const localised = useLocalised()
  const t = useTexts(wordTexts)
  return useMemo(() => {
    const lanes = lanesById(definition)
    const tableNames = new Map(tables.map(({ id, name }) => [id, name]))
    const namedIn = (list: readonly Named[]) => {
      const names = new Map(list.map(({ id, name }) => [id, name]))
      return (id: string) => {
        const name = names.get(id)
        return name === undefined ? id : localised(name)
      }
    }
    const topics = namedIn(definition.topics)
    const scenarioTitles = new Map(JSON.parse(titles) as [ScenarioId, string][]) // as made above
    const untitled = (title: string | undefined) => (title === undefined || title.trim() === '' ? t('scenario.untitled') : title)
    const ofLane = (id: string, pick: (lane: Lane) => Lane['name']) => {
      const lane = lanes.get(id)
      return lane === undefined ? id : localised(pick(lane))
    }
    return {
      session: id,
      lanes,
      lane: (id) => lanes.get(id),
      laneName: (id) => ofLane(id, (lane) => lane.name),
      noteName: (id) => ofLane(id, (lane) => lane.noteName),
      topic: (id) => (id === null ? '' : topics(id)),
      table: (id) => (id === null ? t('here') : (tableNames.get(id) ?? '–')),
      category: namedIn(definition.categories),
      showCategories,
      lever: namedIn(definition.levers),
      levers: definition.levers,
      scenarios: [...scenarioTitles].map(([scenario, title]) => ({ id: scenario, title: untitled(title) })),
      scenario: (scenario) => untitled(scenarioTitles.get(scenario)),
      ratings: ({ lane, ratings = {} }) => (lanes.get(lane)?.scales ?? []).flatMap(({ id: scale, name }) => (ratings[scale] === undefined ? [] : t('rating', { scale: localised(name), value: ratings[scale] }))),
      pick: namedIn(planWordsOf(definition).coBenefits),
    }
  }, [id, definition, tables, showCategories, titles, localised, t])
}
