import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isId, type ScenarioId, type TableId } from '../../shared/ids.ts'
import type { PictureRef } from '../../shared/pictures/picture.ts'

/** What is in the composer. It survives a change of step and, where the browser keeps anything, a reload. */
const Draft = v.object({
  text: v.string(),
  /** The lane last chosen; it may belong to another step by now. */
  lane: v.nullable(v.string()),
  lever: v.nullable(v.string()),
  /** The scenario last chosen: the next note is for it too. */
  scenario: v.optional(v.nullable(v.custom<ScenarioId>(isId)), null),
  ratings: v.optional(v.nullable(v.record(v.string(), v.number())), null),
  /** The word of the list that `text` is, until somebody writes another. */
  pick: v.optional(v.nullable(v.string()), null),
  category: v.nullable(v.string()),
  /** What the next note will carry; its bytes are with `client/pictures/keeper.ts`. */
  picture: v.optional(v.nullable(v.custom<PictureRef>((value) => typeof value === 'object')), null),
})
export type Draft = v.InferOutput<typeof Draft>
export type DraftStore = StoreApi<Draft>

const BLANK: Draft = { text: '', lane: null, lever: null, scenario: null, ratings: null, pick: null, category: null, picture: null }

export function openDraft(tableId: TableId, author: string): DraftStore {
  const key = draftKey(tableId, author)
  const draft = createStore<Draft>(() => kept(key) ?? BLANK)
  draft.subscribe((now) => keep(key, now))
  return draft
}

/** Tablets are shared: who leaves takes their half sentences along. */
export function forgetDraft(tableId: TableId, author: string): void {
  try {
    localStorage.removeItem(draftKey(tableId, author))
  } catch {
    // Nothing was kept.
  }
}

function draftKey(tableId: TableId, author: string): string {
  return `plenaria.draft.${tableId}.${author}`
}

function kept(key: string): Draft | null {
  try {
    const found = v.safeParse(Draft, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

function keep(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Then the page's memory has it, for as long as it is open.
  }
}
