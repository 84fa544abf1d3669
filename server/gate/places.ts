import * as Y from 'yjs'

/**
 * Where a struct lands: directly under a root's key (`root`), in a field of an entry (`field`), or among the letters of an
 * entry's text (`letters`). Nothing else exists in our documents.
 */
export type Place = {
  readonly at: 'root' | 'field' | 'letters'
  readonly root: string
  /** Key under the root: a note's id, say. */
  readonly key: string
  /** Empty for `root`. */
  readonly field: string
}

export type Lost = 'unknown' | 'impossible'

/** What an update brings, by client and clock, so that its structs can refer to each other before any is applied. */
export type Incoming = ReadonlyMap<number, readonly (Y.Item | Y.GC | Y.Skip)[]>

/** Longest chain of references followed inside one update; a real one is two or three long. */
const MAX_DEPTH = 200

/**
 * Resolves places against the live document and the update at hand. `unknown`: something it refers to has not arrived (a gap);
 * `impossible`: it refers to what cannot be (itself, a list inside a map, two places at once).
 */
export class Places {
  private readonly known = new Map<Y.Item, Place | Lost>()
  private readonly doc: Y.Doc
  private readonly incoming: Incoming

  constructor(doc: Y.Doc, incoming: Incoming) {
    this.doc = doc
    this.incoming = incoming
  }

  /** The place of a struct of the update. */
  ofIncoming(item: Y.Item, depth = 0): Place | Lost {
    const known = this.known.get(item)
    if (known !== undefined) return known
    if (depth > MAX_DEPTH) return 'impossible'
    this.known.set(item, 'impossible') // stands while we look: a circle meets it and ends
    const place = this.resolve(item, depth)
    this.known.set(item, place)
    return place
  }

  /** The place of an item of the live document; null for what is under no root of ours. */
  ofStored(item: Y.Item): Place | null {
    const parent = item.parent
    if (!(parent instanceof Y.AbstractType)) return null
    if (parent._item === null) return item.parentSub === null ? null : rootPlace(this.rootName(parent), item.parentSub)
    const above = this.ofStored(parent._item)
    if (above === null) return null
    const place = below(above, item.parentSub)
    return typeof place === 'string' ? null : place
  }

  private resolve(item: Y.Item, depth: number): Place | Lost {
    const left = item.origin === null ? null : this.at(item.origin, depth)
    const right = item.rightOrigin === null ? null : this.at(item.rightOrigin, depth)
    if (left !== null && right !== null) return sameOrLost(left, right)
    const beside = left ?? right
    if (beside !== null) return beside
    return this.underParent(item, depth)
  }

  private underParent(item: Y.Item, depth: number): Place | Lost {
    // decodeUpdate leaves a string for a root and an ID for a type, whatever the type says.
    const parent = item.parent as unknown
    if (typeof parent === 'string') return item.parentSub === null ? 'impossible' : rootPlace(parent, item.parentSub)
    if (!(parent instanceof Y.ID)) return 'impossible'
    const above = this.at(parent, depth)
    return typeof above === 'string' ? above : below(above, item.parentSub)
  }

  /** The place of whatever has this id, here or in the update. */
  private at(id: Y.ID, depth: number): Place | Lost {
    if (id.clock < Y.getState(this.doc.store, id.client)) {
      const item: unknown = Y.getItem(this.doc.store, id)
      return item instanceof Y.Item ? (this.ofStored(item) ?? 'impossible') : 'impossible'
    }
    const struct = find(this.incoming.get(id.client) ?? [], id.clock)
    if (struct === undefined) return 'unknown'
    return struct instanceof Y.Item ? this.ofIncoming(struct, depth + 1) : 'impossible'
  }

  private rootName(type: Y.AbstractType<unknown>): string {
    for (const [name, root] of this.doc.share) if (root === type) return name
    return ''
  }
}

function rootPlace(root: string, key: string): Place {
  return { at: 'root', root, key, field: '' }
}

function below(above: Place, sub: string | null): Place | Lost {
  if (above.at === 'root' && sub !== null) return { at: 'field', root: above.root, key: above.key, field: sub }
  if (above.at === 'field' && sub === null) return { ...above, at: 'letters' }
  return 'impossible'
}

function sameOrLost(left: Place | Lost, right: Place | Lost): Place | Lost {
  if (typeof left === 'string') return left
  if (typeof right === 'string') return right
  // Only letters have neighbours on both sides; keys have a predecessor at most.
  const same = left.at === 'letters' && right.at === 'letters' && left.root === right.root && left.key === right.key && left.field === right.field
  return same ? left : 'impossible'
}

/** Binary search in structs that stand in the order of their clocks. */
function find<S extends { readonly id: Y.ID; readonly length: number }>(structs: readonly S[], clock: number): S | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct === undefined) return undefined
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
