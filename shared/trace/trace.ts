import type { ItemId, ItemRoot } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import { rootFinder } from '../plenary/merging.ts'
import { eachOnce, type Portfolio, type SourceNote } from '../portfolio/readPortfolio.ts'
import { countNotes, type NoteCounts } from './countNotes.ts'
import { namedItemsOf, type NamedItem } from './namedItems.ts'

/**
 * Traceability: from any entry of a portfolio back to the notes it came from, and from a note forward to what became of it. Both walk the same
 * steps, so what the one finds the other finds too.
 */

/** Why one entry follows from another: a link of a pathway, an action merged into it, the scenario that an action is for, an action of a strategy. */
export type Why = 'link' | 'merged' | 'scenario' | 'strategy'

/** Something that an entry follows from, near or far. */
export type Behind = Pick<NamedItem, 'id' | 'root' | 'title' | 'coBenefit'> & {
  readonly why: Why
  /** What follows from it: the nearest to where the way began. */
  readonly to: ItemId
  /** It was taken off since; its notes are still behind what was made of it. */
  readonly gone: boolean
  /** Those that stand behind it itself. */
  readonly notes: readonly SourceNote[]
}

export type Back = {
  /** Null: it is not there any more. */
  readonly of: NamedItem | null
  /** Those that stand behind it itself. */
  readonly own: readonly SourceNote[]
  /** All that it follows from, the nearest first. */
  readonly behind: readonly Behind[]
  /** All notes, its own first, each once. */
  readonly notes: readonly SourceNote[]
  readonly counts: NoteCounts
}

/** Something that came of a note. `from`: the entry that led to it; null: it stands on the note itself. */
export type Became = NamedItem & { readonly from: ItemId | null; readonly why: Why | 'note' }

export function traceBack(portfolio: Portfolio, of: ItemId): Back {
  const index = indexOf(portfolio)
  const known = index.back.get(of)
  if (known !== undefined) return known
  const own = index.own(of)
  const behind = walk(of, index.up).map(({ id, why, of: to }): Behind => {
    const entry = index.entries.get(id)
    const { root, title, coBenefit } = entry ?? { root: 'scenarios' as ItemRoot, title: '', coBenefit: null } // of what is gone, only scenarios are still named by others
    return { id, root, title, coBenefit, why, to, gone: entry === undefined, notes: index.own(id) }
  })
  const notes = eachOnce([...own, ...behind.flatMap((one) => one.notes)])
  const back: Back = { of: index.entries.get(of) ?? null, own, behind, notes, counts: countNotes(notes) }
  index.back.set(of, back)
  return back
}

/** What became of a note, the nearest first. `alike`: others that say the same, of which one may have been carried over for all. */
export function traceForward(portfolio: Portfolio, note: NoteId, alike: readonly NoteId[] = []): Became[] {
  const index = indexOf(portfolio)
  const standing = new Set([note, ...alike].flatMap((id) => index.standingOn().get(id) ?? []))
  const found = new Map<ItemId, Became>()
  const add = (id: ItemId, from: ItemId | null, why: Became['why']) => {
    const entry = index.entries.get(id)
    if (entry !== undefined && !found.has(id)) found.set(id, { ...entry, from, why })
  }
  for (const id of standing) add(id, null, 'note')
  for (const { id, why, of } of walkAll([...standing], index.down)) add(id, of, why)
  return [...found.values()]
}

type Step = { readonly id: ItemId; readonly why: Why }
type Way = ReadonlyMap<ItemId, readonly Step[]>

type Index = {
  readonly entries: ReadonlyMap<ItemId, NamedItem>
  readonly up: Way
  readonly down: Way
  /** The notes that stand behind it itself. */
  readonly own: (id: ItemId) => readonly SourceNote[]
  /** What stands on each note itself; made when first asked for. */
  readonly standingOn: () => ReadonlyMap<NoteId, readonly ItemId[]>
  /** What was asked for already: a table asks for each of its cells. */
  readonly back: Map<ItemId, Back>
}

const indexes = new WeakMap<Portfolio, Index>()

/** Made once for each portfolio as it was read. */
function indexOf(portfolio: Portfolio): Index {
  const known = indexes.get(portfolio)
  if (known !== undefined) return known
  const entries = namedItemsOf(portfolio)
  const [up, down] = [new Map<ItemId, Step[]>(), new Map<ItemId, Step[]>()]
  for (const { from, to, why } of stepsOf(portfolio)) {
    listIn(up, to).push({ id: from, why })
    listIn(down, from).push({ id: to, why })
  }
  let [themes, standing]: [ReadonlyMap<ItemId, SourceNote[]> | null, Map<NoteId, ItemId[]> | null] = [null, null]
  const ofThemes = () => (themes ??= notesOfThemes(portfolio))
  const index: Index = {
    entries, up, down, back: new Map(),
    own: (id) => (entries.get(id)?.root === 'themes' ? eachOnce([...(portfolio.sources.get(id) ?? []), ...(ofThemes().get(id) ?? [])]) : (portfolio.sources.get(id) ?? [])),
    standingOn: () => {
      if (standing !== null) return standing
      standing = new Map<NoteId, ItemId[]>()
      // Also what was taken off: something may have come of it.
      for (const [id, notes] of [...portfolio.sources, ...ofThemes()]) for (const note of notes) listIn(standing, note.id).push(id)
      return standing
    },
  }
  indexes.set(portfolio, index)
  return index
}

/** From what leads to what follows. An indicator is linked to what it measures, and so comes of it. */
function stepsOf({ links, actions, indicators }: Portfolio): { readonly from: ItemId; readonly to: ItemId; readonly why: Why }[] {
  const measuring = new Set<ItemId>(indicators.map(({ id }) => id))
  return [
    ...links.map(({ from, to }) => (measuring.has(from) ? { from: to, to: from, why: 'link' as const } : { from, to, why: 'link' as const })),
    ...actions.flatMap(({ id, into, scenario, strategy }) => [
      ...(into === null ? [] : [{ from: id, to: into, why: 'merged' as const }]),
      ...(scenario === null ? [] : [{ from: scenario, to: id, why: 'scenario' as const }]),
      ...(strategy === null ? [] : [{ from: id, to: strategy, why: 'strategy' as const }]),
    ]),
  ]
}

/** Carried notes whose line, or whose plenary's cluster, was put in a theme. */
function notesOfThemes({ themed, same, carried, sources }: Portfolio): ReadonlyMap<ItemId, SourceNote[]> {
  const themes = new Map<ItemId, Map<NoteId, SourceNote>>()
  if (themed.size === 0) return new Map()
  const put = (theme: ItemId | undefined, note: SourceNote) => {
    if (theme === undefined) return
    const notes = themes.get(theme) ?? new Map<NoteId, SourceNote>()
    if (!notes.has(note.id)) notes.set(note.id, note)
    themes.set(theme, notes)
  }
  for (const list of sources.values()) for (const note of list) if (note.cluster !== null) put(themed.get(note.cluster), note)
  const rootOf = rootFinder(same)
  for (const [id, note] of carried) {
    const copy = { ...note, id, cluster: null }
    put(themed.get(note.line), copy)
    put(themed.get(rootOf(note.line)), copy)
  }
  return new Map([...themes].map(([theme, notes]) => [theme, [...notes.values()]]))
}

type Reached = Step & {
  /** From where it was reached. */
  readonly of: ItemId
}

function walk(start: ItemId, way: Way): Reached[] {
  return walkAll([start], way)
}

/** Everything that can be reached, the nearest first, each once: links may close a circle. */
function walkAll(starts: readonly ItemId[], way: Way): Reached[] {
  const seen = new Set(starts)
  const reached: Reached[] = []
  for (let edge = [...starts]; edge.length > 0; ) {
    const next: ItemId[] = []
    for (const of of edge) {
      for (const step of way.get(of) ?? []) {
        if (seen.has(step.id)) continue
        seen.add(step.id)
        reached.push({ ...step, of })
        next.push(step.id)
      }
    }
    edge = next
  }
  return reached
}

function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const there = map.get(key) ?? []
  map.set(key, there)
  return there
}
