import type { PlenaryNote } from '../document/plenaryDocument.ts'
import type { NoteId } from '../ids.ts'

/** Which note each merged note was folded into, as the document says: `merges` of the plenary. */
export type FoldedInto<Id extends string = NoteId> = ReadonlyMap<Id, Id>

/** Notes that say the same, shown as one. */
export type Merged = {
  /** The note by whose id the card is known; it stands where this note was placed. */
  readonly head: NoteId
  /** The note whose words are read: the head, unless its author took it back. */
  readonly shown: NoteId
  /** All that there are, the head first, then by id. */
  readonly sources: readonly NoteId[]
}

export type Withdrawable = Pick<PlenaryNote, 'withdrawn'>

/**
 * The note at the end of the way from this one; itself if it is folded into none. Merges made at once can close a circle: it is broken
 * at its smallest id, so every reader comes to the same end from wherever it starts.
 */
export function rootOfMerge<Id extends string>(folded: FoldedInto<Id>, id: Id): Id {
  return rootFinder(folded)(id)
}

/** {@link rootOfMerge} for many notes: no part of a way is gone twice, or a way of thousands, which the gate lets pass, would cost their square. */
export function rootFinder<Id extends string>(folded: FoldedInto<Id>): (id: Id) => Id {
  const known = new Map<Id, Id>()
  return (id) => {
    const way = new Set<Id>()
    let [at, root] = [id, known.get(id)]
    while (root === undefined) {
      way.add(at)
      const next = folded.get(at)
      if (next === undefined) root = at
      else if (way.has(next)) root = smallest(circleFrom(folded, next))
      else [at, root] = [next, known.get(next)]
    }
    for (const step of way) known.set(step, root)
    return root
  }
}

function circleFrom<Id extends string>(folded: FoldedInto<Id>, start: Id): Id[] {
  const circle = [start]
  for (let at = folded.get(start); at !== undefined && at !== start; at = folded.get(at)) circle.push(at)
  return circle
}

/** Every id that belongs to a merge, by the root of it, notes that are gone included. */
export function mergedIds(folded: FoldedInto): Map<NoteId, Set<NoteId>> {
  const families = new Map<NoteId, Set<NoteId>>()
  const rootOf = rootFinder(folded)
  for (const id of new Set([...folded.keys(), ...folded.values()])) {
    const root = rootOf(id)
    const family = families.get(root)
    if (family === undefined) families.set(root, new Set([id]))
    else family.add(id)
  }
  return families
}

/**
 * The merges as they are shown, by head. A note that is gone holds the others together but is no source; if it was the root, the smallest
 * id that is left is the head. Each note is a source of one merge at most, and one that is left alone is a note like any other.
 */
export function readMerges(folded: FoldedInto, notes: ReadonlyMap<NoteId, Withdrawable>): ReadonlyMap<NoteId, Merged> {
  const merges = new Map<NoteId, Merged>()
  for (const [root, family] of mergedIds(folded)) {
    const there = [...family].filter((id) => notes.has(id)).sort()
    const head = notes.has(root) ? root : there[0]
    if (head === undefined || there.length < 2) continue
    const sources = [head, ...there.filter((id) => id !== head)]
    merges.set(head, { head, sources, shown: sources.find((id) => notes.get(id)?.withdrawn === false) ?? head })
  }
  return merges
}

/** Of each note that is not shown itself, the head that is shown for it. */
export function headsOf(merges: ReadonlyMap<NoteId, Merged>): ReadonlyMap<NoteId, NoteId> {
  return new Map([...merges.values()].flatMap(({ head, sources }) => sources.filter((id) => id !== head).map((id) => [id, head] as const)))
}

/** How often something was said, at how many tables and by how many categories. */
export type Said = { readonly times: number; readonly tables: number; readonly categories: number }

/** What was taken back no longer counts, unless nothing else is left. Facilitators speak for no category. */
export function countSaid({ sources }: Merged, notes: ReadonlyMap<NoteId, Pick<PlenaryNote, 'table' | 'category' | 'withdrawn'>>): Said {
  const all = sources.flatMap((id) => notes.get(id) ?? [])
  const standing = all.filter(({ withdrawn }) => !withdrawn)
  const said = standing.length === 0 ? all : standing
  return {
    times: said.length,
    tables: new Set(said.flatMap(({ table }) => table ?? [])).size,
    categories: new Set(said.flatMap(({ category }) => category ?? [])).size,
  }
}

function smallest<Id extends string>(ids: readonly Id[]): Id {
  return ids.reduce((least, id) => (id < least ? id : least))
}
