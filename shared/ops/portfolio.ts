import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { emissionKey, emissionsOf, itemIds, itemsOf, itemText, pathLinksOf, missionOf, pairKey, pickKey, picksOf, readItem, sameOf, sourcesOf, themedOf, type PickList } from '../document/portfolioDocument.ts'
import { fits, freshFields, kindOf, type FieldsOf, type IdOf, type ItemId, type ItemRoot, type OnceOf, type TextOf } from '../document/portfolioItems.ts'
import { byOrder } from '../document/byOrder.ts'
import { newId, type ActionId, type AuthorId, type ClusterId, type NoteId, type ThemeId } from '../ids.ts'
import { mergedIds, rootOfMerge, type FoldedInto } from '../plenary/merging.ts'
import { replaceText } from './editText.ts'
import { BIRTH, BY_HAND } from './op.ts'

/** Ops on a portfolio never refuse: nothing in it is ever taken away, and what a page lets people write fits. */

type Begin<R extends ItemRoot> = { readonly author: AuthorId; readonly texts?: { readonly [F in TextOf<R>]?: string }; readonly fields?: Partial<FieldsOf<R>> } & ({} extends OnceOf<R> ? { readonly once?: OnceOf<R> } : { readonly once: OnceOf<R> })

/** A new entry at the end of its list. Undo takes it off. */
export function addItem<R extends ItemRoot>(doc: Y.Doc, root: R, { author, texts = {}, fields = {}, once }: Begin<R>): IdOf<R> {
  const id = newId<IdOf<R>>()
  const map = bornItem(doc, root, { author, texts, fields: { ...fields, ...once }, deleted: true })
  doc.transact(() => itemsOf(doc, root).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return id
}

/** The map of an entry that is about to be, at the end of its list. */
export function bornItem(doc: Y.Doc, root: ItemRoot, begin: { readonly author: AuthorId; readonly texts?: Readonly<Record<string, string | undefined>>; readonly fields?: object; readonly deleted?: boolean }): Y.Map<unknown> {
  const texts = Object.keys(kindOf(root).texts).map((name) => [name, new Y.Text(begin.texts?.[name] ?? '')] as const)
  return new Y.Map<unknown>([...texts, ...Object.entries({ ...freshFields(root), ...begin.fields, author: begin.author, order: lastOrder(doc, root), deleted: begin.deleted ?? false })])
}

/** Makes one of its texts read `wanted`, touching only the letters that differ. Nothing happens if it is too long. */
export function editItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>, field: TextOf<R>, wanted: string): void {
  const text = itemText(doc, root, id, field)
  if (text !== null && wanted.length <= (kindOf(root).texts[field] ?? 0)) replaceText(doc, text, wanted)
}

/** Sets fields of one entry in one step of undo. False, and nothing is written, if a value does not fit its field. */
export function setItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>, fields: Partial<FieldsOf<R>>): boolean {
  if (!Object.entries(fields).every(([field, value]) => fits(root, field, value))) return false
  write(doc, root, id, fields)
  return true
}

/** Takes an entry off its list. What it stood on stays carried over, and undo, or restoreItem, brings it back as it was. */
export function removeItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>): void {
  write(doc, root, id, { deleted: true })
}

export function restoreItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>): void {
  write(doc, root, id, { deleted: false })
}

/** Puts an entry before the one at `index` of the others, as they are shown; beyond the last at the end. */
export function moveItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>, others: readonly { readonly order: string }[], index: number): void {
  const [before, after] = [others[index - 1]?.order ?? null, others[index]?.order ?? null]
  // Two that were made at the same moment have equal keys, and nothing fits between equals: it goes behind both.
  const order = before !== null && after !== null && before >= after ? generateKeyBetween(after, others.find((other) => other.order > after)?.order ?? null) : generateKeyBetween(before, after)
  write(doc, root, id, { order })
}

/** The note, which was carried over, stands behind this too. */
export function addSource(doc: Y.Doc, of: ItemId, note: NoteId, cluster: ClusterId | null = null): void {
  doc.transact(() => sourcesOf(doc).set(pairKey(of, note), { cluster }), BY_HAND)
}

/** The note stands behind this no more. It stays carried over. */
export function removeSource(doc: Y.Doc, of: ItemId, note: NoteId): void {
  doc.transact(() => sourcesOf(doc).delete(pairKey(of, note)), BY_HAND)
}

/** The one leads to the other: a barrier to the action that takes it on, an action to a change, a change to what follows from it. */
export function linkItems(doc: Y.Doc, from: ItemId, to: ItemId): void {
  doc.transact(() => pathLinksOf(doc).set(pairKey(from, to), true), BY_HAND)
}

export function unlinkItems(doc: Y.Doc, from: ItemId, to: ItemId): void {
  doc.transact(() => pathLinksOf(doc).delete(pairKey(from, to)), BY_HAND)
}

/** Picks a word of one of the definition's lists, or takes it back. */
export function pick(doc: Y.Doc, of: ItemId, list: PickList, slug: string, picked: boolean): void {
  const key = pickKey(of, list, slug)
  doc.transact(() => {
    if (picked) picksOf(doc).set(key, true)
    else picksOf(doc).delete(key)
  }, BY_HAND)
}

/** Tonnes of CO2e a year that an action saves in a sector; null: nobody has said. */
export function setEmission(doc: Y.Doc, action: ActionId, sector: string, tonnes: number | null): void {
  doc.transact(() => {
    if (tonnes === null) emissionsOf(doc).delete(emissionKey(action, sector))
    else emissionsOf(doc).set(emissionKey(action, sector), tonnes)
  }, BY_HAND)
}

/** Puts a plenary's cluster, or a line, in a theme; null: in none. */
export function setTheme(doc: Y.Doc, of: readonly (ClusterId | NoteId)[], theme: ThemeId | null): void {
  doc.transact(() => {
    for (const one of of) {
      if (theme === null) themedOf(doc).delete(one)
      else themedOf(doc).set(one, { theme })
    }
  }, BY_HAND)
}

/**
 * Lines, of any sessions, that say the same as `into`; each brings those that say the same as it does. Into a line that is itself folded means into the
 * one that stands for it. Taken back with {@link setApart}.
 */
export function setSame(doc: Y.Doc, lines: readonly NoteId[], into: NoteId): void {
  const folded = foldedSame(doc)
  const head = rootOfMerge(folded, into)
  const joining = new Set(lines.map((line) => rootOfMerge(folded, line)))
  joining.delete(head)
  doc.transact(() => {
    for (const line of joining) sameOf(doc).set(line, { into: head })
    // A circle that was closed elsewhere meanwhile is broken here too.
    if (joining.size > 0) sameOf(doc).delete(head)
  }, BY_HAND)
}

/** Lets these stand for themselves again. What else said the same still does: under its head or, if that goes, under the smallest id that stays. */
export function setApart(doc: Y.Doc, lines: readonly NoteId[]): void {
  const folded = foldedSame(doc)
  const families = mergedIds(folded)
  const leaving = new Set(lines)
  doc.transact(() => {
    for (const root of new Set(lines.map((line) => rootOfMerge(folded, line)))) {
      const family = [...(families.get(root) ?? [])].sort()
      const head = leaving.has(root) ? family.find((line) => !leaving.has(line)) : root
      for (const line of family) {
        if (leaving.has(line) || head === undefined || line === head) sameOf(doc).delete(line)
        else if (folded.get(line) !== head) sameOf(doc).set(line, { into: head })
      }
    }
  }, BY_HAND)
}

function foldedSame(doc: Y.Doc): FoldedInto {
  return new Map([...sameOf(doc)].map(([line, { into }]) => [line as NoteId, into])) // keys are judged by portfolioSchema
}

/** Says to which of the mission's levers one of the process's own belongs; null: to none. */
export function setMission(doc: Y.Doc, lever: string, mission: string | null): void {
  doc.transact(() => missionOf(doc).set(lever, { lever: mission }), BY_HAND)
}

function write<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>, fields: object): void {
  const map = itemsOf(doc, root).get(id)
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (map !== undefined && map.get(key) !== value) map.set(key, value)
  }, BY_HAND)
}

function lastOrder(doc: Y.Doc, root: ItemRoot): string {
  const there = itemIds(doc, root).flatMap((id) => readItem(doc, root, id) ?? []).sort(byOrder)
  return generateKeyBetween(there.at(-1)?.order ?? null, null)
}
