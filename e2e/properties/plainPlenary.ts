import * as Y from 'yjs'

/** A table as it stands, and what the plenary knows of it beside. */
export type PlainTable = { readonly id: string; readonly topic: string; readonly doc: Y.Doc }

/** Fields by name, by id. */
type Shown = Record<string, Record<string, unknown>>

/**
 * What a plenary has to show of its tables, worked out from scratch by the words of the design and by nothing of the product's own code: every
 * note that is not deleted; deleted ones that the plenary had placed, as withdrawn; every link that is not deleted; every merge, and every
 * cluster that is not dissolved and has notes.
 */
export function plainPlenary(tables: readonly PlainTable[], placed: ReadonlySet<string>): { notes: Shown; links: Shown; merges: Shown; clusters: Shown } {
  const notes: Shown = {}
  const links: Shown = {}
  const merges: Shown = {}
  const clusters: Shown = {}
  for (const { id: table, topic, doc } of tables) {
    for (const [id, fields] of Object.entries(entriesOf(doc, 'notes'))) {
      const { deleted } = fields
      if (deleted === false || placed.has(id)) notes[id] = { ...without(fields, 'author', 'writtenAtMs', 'deleted'), table, topic, withdrawn: deleted }
    }
    for (const [id, fields] of Object.entries(entriesOf(doc, 'links'))) {
      if (fields['deleted'] === false) links[id] = { ...without(fields, 'author', 'deleted'), table }
    }
    for (const [id, merge] of Object.entries(entriesOf(doc, 'merges'))) merges[id] = { ...merge, table }
    const members = Object.entries(entriesOf(doc, 'members'))
    for (const [id, fields] of Object.entries(entriesOf(doc, 'clusters'))) {
      const inside = members.filter(([, { cluster }]) => cluster === id).map(([note]) => note).sort()
      if (fields['deleted'] === false && inside.length > 0) clusters[id] = { ...without(fields, 'author', 'deleted'), notes: inside, table }
    }
  }
  return { notes, links, merges, clusters }
}

/** What the plenary's document shows, without the versions that only the server needs. */
export function shownPlenary(doc: Y.Doc): ReturnType<typeof plainPlenary> {
  return { notes: valuesOf(doc, 'mirrorNotes'), links: valuesOf(doc, 'mirrorLinks'), merges: valuesOf(doc, 'mirrorMerges'), clusters: valuesOf(doc, 'mirrorClusters') }
}

function entriesOf(doc: Y.Doc, root: string): Shown {
  return doc.getMap(root).toJSON() as Shown // roots of a table hold maps of fields
}

function valuesOf(doc: Y.Doc, root: string): Shown {
  return Object.fromEntries(Object.entries(doc.getMap<object>(root).toJSON()).map(([id, value]) => [id, without(value, 'version')]))
}

function without(fields: object, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}
