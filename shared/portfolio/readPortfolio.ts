import type * as Y from 'yjs'
import { carriedNote, carriedOf, emissionsOf, itemIds, pathLinksOf, missionOf, PICK_LISTS, picksOf, readItem, readPathLinkKey, readSourceKey, sameOf, sourcesOf, themedOf, type CarriedNote, type PickList } from '../document/portfolioDocument.ts'
import { ITEM_ROOTS, type Item, type ItemId, type ItemRoot } from '../document/portfolioItems.ts'
import { byOrder } from '../document/byOrder.ts'
import type { ActionId, ClusterId, NoteId, ThemeId } from '../ids.ts'

/** A portfolio as plain values, detached from its document. */
export type Portfolio = { readonly [R in ItemRoot]: readonly Item<R>[] } & {
  /** What stands behind each thing: all that say the same together, the note that stands for them first. */
  readonly sources: ReadonlyMap<ItemId, readonly SourceNote[]>
  /** Each note that was ever carried over, also of what was taken off since. */
  readonly carried: ReadonlyMap<NoteId, CarriedNote>
  /** Between things that are there, in no order. */
  readonly links: readonly PathLink[]
  /** Slugs that were picked, sorted. */
  readonly picks: ReadonlyMap<ItemId, Readonly<Record<PickList, readonly string[]>>>
  /** Tonnes of CO2e a year by sector. */
  readonly emissions: ReadonlyMap<ActionId, ReadonlyMap<string, number>>
  readonly themed: ReadonlyMap<ClusterId | NoteId, ThemeId>
  readonly same: ReadonlyMap<NoteId, NoteId>
  readonly mission: ReadonlyMap<string, string | null>
}

export type SourceNote = CarriedNote & { readonly id: NoteId; readonly cluster: ClusterId | null }
export type PathLink = { readonly from: ItemId; readonly to: ItemId }

/** Lists are in their order, and hold nothing that was taken off. */
export function readPortfolio(doc: Y.Doc): Portfolio {
  return read(doc, null, new Set())
}

/**
 * The same after a change of these roots. What no change can have reached is taken over as it was read before, the same objects: of a city's thousands of
 * notes none is read again for a letter that is typed.
 */
export function rereadPortfolio(doc: Y.Doc, before: Portfolio, changed: ReadonlySet<string>): Portfolio {
  return read(doc, before, changed)
}

/** The roots that a transaction changed something under. */
export function rootsChangedBy({ doc, changedParentTypes }: Y.Transaction): ReadonlySet<string> {
  return new Set([...doc.share].flatMap(([name, type]) => (changedParentTypes.has(type) ? [name] : [])))
}

function read(doc: Y.Doc, before: Portfolio | null, changed: ReadonlySet<string>): Portfolio {
  const part = <Name extends keyof Portfolio>(name: Name, isTouched: boolean, make: () => Portfolio[Name]): Portfolio[Name] => (before === null || isTouched ? make() : before[name])
  const lists = Object.fromEntries(ITEM_ROOTS.map((root) => [root, before === null || changed.has(root) ? listOf(doc, root) : before[root]])) as unknown as { readonly [R in ItemRoot]: readonly Item<R>[] } // by root
  const there = new Set<ItemId>(ITEM_ROOTS.flatMap((root) => lists[root].map(({ id }) => id)))
  const cameOrWent = before !== null && ITEM_ROOTS.some((root) => !isOfSame(lists[root], before[root]))
  return {
    ...lists,
    sources: part('sources', changed.has('sources') || changed.has('carried'), () => sourcesIn(doc)),
    carried: part('carried', changed.has('carried'), () => new Map([...carriedOf(doc)].filter(([, { hidden }]) => hidden !== true).map(([id, note]) => [id as NoteId, note]))),
    links: part('links', cameOrWent || changed.has('links'), () => [...pathLinksOf(doc).keys()].map(readPathLinkKey).filter(({ from, to }) => there.has(from) && there.has(to))),
    picks: part('picks', changed.has('picks'), () => picksIn(doc)),
    emissions: part('emissions', changed.has('emissions'), () => emissionsIn(doc)),
    themed: part('themed', cameOrWent || changed.has('themed'), () => new Map([...themedOf(doc)].flatMap(([id, { theme }]) => (there.has(theme) ? [[id as NoteId | ClusterId, theme] as const] : [])))),
    same: part('same', changed.has('same'), () => new Map([...sameOf(doc)].map(([line, { into }]) => [line as NoteId, into]))),
    mission: part('mission', changed.has('mission'), () => new Map([...missionOf(doc)].map(([lever, { lever: mission }]) => [lever, mission]))),
  }
}

/** The same entries, whatever they say, in whatever order. */
function isOfSame(now: readonly { readonly id: ItemId }[], before: readonly { readonly id: ItemId }[]): boolean {
  if (now === before) return true
  const known = new Set(before.map(({ id }) => id))
  return now.length === known.size && now.every(({ id }) => known.has(id))
}

function listOf<R extends ItemRoot>(doc: Y.Doc, root: R): Item<R>[] {
  return itemIds(doc, root).flatMap((id) => readItem(doc, root, id) ?? []).filter(({ deleted }) => !deleted).sort(byOrder)
}

function sourcesIn(doc: Y.Doc): Map<ItemId, SourceNote[]> {
  const sources = new Map<ItemId, SourceNote[]>()
  for (const [key, { cluster }] of sourcesOf(doc)) {
    const { of, note } = readSourceKey(key)
    const copy = carriedNote(doc, note)
    if (copy !== undefined) listIn(sources, of, () => []).push({ ...copy, id: note, cluster })
  }
  for (const list of sources.values()) list.sort(byLine)
  return sources
}

function picksIn(doc: Y.Doc): Portfolio['picks'] {
  const picks = new Map<ItemId, Record<PickList, string[]>>()
  for (const key of [...picksOf(doc).keys()].sort()) {
    const [of, list, slug = ''] = key.split('.')
    const known = PICK_LISTS.find((one) => one === list)
    if (known !== undefined) listIn(picks, of as ItemId, () => ({ levers: [], coBenefits: [] }))[known].push(slug)
  }
  return picks
}

function emissionsIn(doc: Y.Doc): Portfolio['emissions'] {
  const emissions = new Map<ActionId, Map<string, number>>()
  for (const [key, tonnes] of emissionsOf(doc)) {
    const [action, sector = ''] = key.split('.')
    listIn(emissions, action as ActionId, () => new Map<string, number>()).set(sector, tonnes)
  }
  return emissions
}

function listIn<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const there = map.get(key) ?? fresh()
  map.set(key, there)
  return there
}

/** Notes behind several entries, or behind one in several ways. */
export function eachOnce(notes: readonly SourceNote[]): SourceNote[] {
  return [...new Map(notes.map((note) => [note.id, note])).values()]
}

/** All that say the same together, the one that stands for them first. */
export function byLine(a: SourceNote, b: SourceNote): number {
  if (a.line !== b.line) return a.line < b.line ? -1 : 1
  return Number(b.id === b.line) - Number(a.id === a.line) || (a.id < b.id ? -1 : 1)
}
