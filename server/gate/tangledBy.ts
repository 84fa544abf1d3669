import * as Y from 'yjs'

/**
 * Looks at what an accepted update wrote into texts, once it is applied. Every letter was written between two others, and lies between
 * them for ever: that is what makes all tablets agree. A letter that names neighbours in the wrong order would lie elsewhere on each of
 * them. `from` has, for each client id of the update, the clock at which its news begins. Null, or what is wrong.
 */
export function tangledBy(from: ReadonlyMap<number, number>, doc: Y.Doc): string | null {
  for (const [client, clock] of from) {
    const structs = doc.store.clients.get(client) ?? []
    if (clock >= Y.getState(doc.store, client)) continue
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && struct.parentSub === null && !isBetweenItsNeighbours(struct)) return 'letters that are nowhere'
    }
  }
  return null
}

function isBetweenItsNeighbours(item: Y.Item): boolean {
  return (item.origin === null || isBeyond(item, item.origin, 'left')) && (item.rightOrigin === null || isBeyond(item, item.rightOrigin, 'right'))
}

/** Does one come to this id, going left or right from here? As a rule it is the next one. */
function isBeyond(item: Y.Item, { client, clock }: Y.ID, direction: 'left' | 'right'): boolean {
  for (let next = item[direction]; next !== null; next = next[direction]) {
    if (next.id.client === client && next.id.clock <= clock && clock < next.id.clock + next.length) return true
  }
  return false
}
