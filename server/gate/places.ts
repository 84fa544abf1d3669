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

export type Struct = Y.Item | Y.GC | Y.Skip

/** What an update brings, by client and clock, so that its structs can refer to each other before any is applied. */
export type Incoming = ReadonlyMap<number, readonly Struct[]>

export function placeKey({ root, key, field }: Place): string {
  return `${root} ${key} ${field}`
}

/**
 * Resolves places against the live document and the update at hand. `unknown`: something it refers to has not arrived (a gap);
 * `impossible`: it refers to what cannot be (itself, what its author wrote later, a list inside a map, two places at once).
 */
export class Places {
  private readonly known = new Map<Y.Item, Place | Lost>()
  private readonly doc: Y.Doc
  private readonly incoming: Incoming

  constructor(doc: Y.Doc, incoming: Incoming) {
    this.doc = doc
    this.incoming = incoming
  }

  /**
   * The place of a struct of the update. An afternoon offline makes chains of references as long as its history, so they are followed
   * with a list of one's own instead of the call stack.
   */
  ofIncoming(wanted: Y.Item): Place | Lost {
    const path = [wanted]
    const onPath = new Set(path)
    for (let item = path.at(-1); item !== undefined; item = path.at(-1)) {
      const next = this.known.has(item) ? undefined : this.unresolved(item)
      if (next === undefined) {
        if (!this.known.has(item)) this.known.set(item, this.resolve(item))
        path.pop()
      } else if (onPath.has(next)) {
        this.known.set(item, 'impossible') // a circle
      } else {
        onPath.add(next)
        path.push(next)
      }
    }
    return this.known.get(wanted) ?? 'impossible'
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

  /** An item of the update that has to be resolved before this one. */
  private unresolved(item: Y.Item): Y.Item | undefined {
    for (const id of referencesOf(item)) {
      const struct = this.isStored(id) ? undefined : this.find(id)
      if (struct instanceof Y.Item && !this.known.has(struct)) return struct
    }
    return undefined
  }

  private resolve(item: Y.Item): Place | Lost {
    // Nobody refers to what he writes later; Yjs would look for it in vain.
    if (referencesOf(item).some(({ client, clock }) => client === item.id.client && clock >= item.id.clock)) return 'impossible'
    const left = item.origin === null ? null : this.at(item.origin)
    const right = item.rightOrigin === null ? null : this.at(item.rightOrigin)
    if (right !== null) return beside(left, right)
    return left ?? this.underParent(item)
  }

  private underParent(item: Y.Item): Place | Lost {
    const parent = parentOf(item)
    if (typeof parent === 'string') return item.parentSub === null ? 'impossible' : rootPlace(parent, item.parentSub)
    if (!(parent instanceof Y.ID)) return 'impossible'
    const above = this.at(parent)
    return typeof above === 'string' ? above : below(above, item.parentSub)
  }

  /** The place of whatever has this id, here or in the update. */
  private at(id: Y.ID): Place | Lost {
    if (this.isStored(id)) {
      const item: unknown = Y.getItem(this.doc.store, id)
      return item instanceof Y.Item ? (this.ofStored(item) ?? 'impossible') : 'impossible'
    }
    const struct = this.find(id)
    if (struct === undefined) return 'unknown'
    return struct instanceof Y.Item ? (this.known.get(struct) ?? 'impossible') : 'impossible'
  }

  private isStored({ client, clock }: Y.ID): boolean {
    return clock < Y.getState(this.doc.store, client)
  }

  /** Binary search in structs that stand in the order of their clocks. */
  private find({ client, clock }: Y.ID): Struct | undefined {
    const structs = this.incoming.get(client) ?? []
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

  private rootName(type: Y.AbstractType<unknown>): string {
    for (const [name, root] of this.doc.share) if (root === type) return name
    return ''
  }
}

/** decodeUpdate leaves a string for a root and an ID for a type, whatever the type says. */
function parentOf(item: Y.Item): unknown {
  return item.parent
}

function referencesOf(item: Y.Item): Y.ID[] {
  const parent = parentOf(item)
  return [item.origin, item.rightOrigin, parent].filter((id) => id instanceof Y.ID)
}

function rootPlace(root: string, key: string): Place {
  return { at: 'root', root, key, field: '' }
}

function below(above: Place, sub: string | null): Place | Lost {
  if (above.at === 'root' && sub !== null) return { at: 'field', root: above.root, key: above.key, field: sub }
  if (above.at === 'field' && sub === null) return { ...above, at: 'letters' }
  return 'impossible'
}

/** Only letters have a neighbour at their right, and then both neighbours are of one text; keys have a predecessor at most. */
function beside(left: Place | Lost | null, right: Place | Lost): Place | Lost {
  if (typeof left === 'string') return left
  if (typeof right === 'string') return right
  if (right.at !== 'letters') return 'impossible'
  return left === null || (left.at === 'letters' && placeKey(left) === placeKey(right)) ? right : 'impossible'
}
