import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { inkOf } from '../document/ink.ts'
import { clustersOf, placementsOf } from '../document/plenaryDocument.ts'
import type { Tidied } from '../plenary/tidy.ts'
import { BY_HAND, done, type OpResult } from './op.ts'

/**
 * Writes what tidying came to, in one transaction. Whatever went away meanwhile is passed over. Two who tidy at once write the same
 * keys, and one of them wins each: nothing is lost, and the layout keeps clusters apart whatever corners they end up with.
 */
export function applyTidy(doc: Y.Doc, { orders, corners, notes, ink }: Tidied): OpResult {
  doc.transact(() => {
    const placements = placementsOf(doc)
    for (const [cluster, members] of orders) {
      const keys = generateNKeysBetween(null, null, members.length)
      members.forEach((id, at) => {
        const order = keys[at]
        const before = placements.get(id)
        if (order !== undefined && before?.in === 'cluster' && before.cluster === cluster && before.order !== order) placements.set(id, { ...before, order })
      })
    }
    for (const [id, { x, y }] of corners) setPlace(clustersOf(doc).get(id), x, y)
    for (const [id, { x, y }] of notes) {
      const before = placements.get(id)
      if (before?.in === 'canvas') placements.set(id, { ...before, x, y })
    }
    for (const [id, by] of ink) {
      const map = inkOf(doc).get(id)
      if (map !== undefined) setPlace(map, Number(map.get('x')) + by.x, Number(map.get('y')) + by.y)
    }
  }, BY_HAND)
  return done(undefined)
}

function setPlace(map: Y.Map<unknown> | undefined, x: number, y: number): void {
  if (map === undefined) return
  if (map.get('x') !== x) map.set('x', x)
  if (map.get('y') !== y) map.set('y', y)
}
