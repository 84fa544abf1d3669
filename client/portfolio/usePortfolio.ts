import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { carriedOf, caseIds, readCase, readScenario, readSourceKey, scenarioIds, sourcesOf, type CarriedNote, type ReferenceCase, type Scenario } from '../../shared/document/portfolioDocument.ts'
import { byOrder } from '../../shared/document/tableDocument.ts'
import type { NoteId, ScenarioId } from '../../shared/ids.ts'

export type Portfolio = {
  /** In their order, removed ones left out. */
  readonly scenarios: readonly Scenario[]
  /** What stands behind each, in the order of the tables' words. */
  readonly sources: ReadonlyMap<ScenarioId, readonly SourceNote[]>
  /** Of all scenarios, in their order, removed ones left out. */
  readonly cases: readonly ReferenceCase[]
}

export type SourceNote = CarriedNote & { readonly id: NoteId }

/** The portfolio as its document says it now. Renders again when the document changes. */
export function usePortfolio(doc: Y.Doc): Portfolio {
  const { subscribe, read } = useMemo(() => watch(doc), [doc])
  return useSyncExternalStore(subscribe, read)
}

/** Reads once a change: React asks for the value more often and wants the same object. */
function watch(doc: Y.Doc) {
  let current = readPortfolio(doc)
  return {
    subscribe: (listener: () => void) => {
      const onUpdate = () => {
        current = readPortfolio(doc)
        listener()
      }
      current = readPortfolio(doc)
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    read: () => current,
  }
}

function readPortfolio(doc: Y.Doc): Portfolio {
  const sources = new Map<ScenarioId, SourceNote[]>()
  for (const key of sourcesOf(doc).keys()) {
    const { of, note } = readSourceKey(key)
    const carried = carriedOf(doc).get(note)
    if (carried === undefined) continue
    const list = sources.get(of)
    if (list === undefined) sources.set(of, [{ ...carried, id: note }])
    else list.push({ ...carried, id: note })
  }
  for (const list of sources.values()) list.sort((a, b) => (a.line === b.line ? byHead(a, b) : a.line < b.line ? -1 : 1))
  return { scenarios: scenarioIds(doc).flatMap((id) => readScenario(doc, id) ?? []).filter(({ deleted }) => !deleted).sort(byOrder), sources, cases: caseIds(doc).flatMap((id) => readCase(doc, id) ?? []).filter(({ deleted }) => !deleted).sort(byOrder) }
}

/** The one that stands for all that say the same comes first. */
function byHead(a: SourceNote, b: SourceNote): number {
  return Number(b.id === b.line) - Number(a.id === a.line)
}
