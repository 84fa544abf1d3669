import * as Y from 'yjs'

/** A table as it stands, and what the plenary knows of it beside. */
export type PlainTable = { readonly id: string; readonly topic: string; readonly doc: Y.Doc }

/** Fields by name, by id. */
type Shown = Record<string, Record<string, unknown>>

/**
 * What a plenary has to show of its tables, worked out from scratch by the words of the design and by nothing of the product's own code: every
 * note that is not deleted; deleted ones that the plenary had placed, as withdrawn; every link that is not deleted.
 */
export function plainPlenary(tables: readonly PlainTable[], placed: ReadonlySet<string>): { notes: Shown; links: Shown } {
  const notes: Shown = {}
  const links: Shown = {}
  for (const { id: table, topic, doc } of tables) {
    for (const [id, fields] of Object.entries(entriesOf(doc, 'notes'))) {
      const { deleted } = fields
      if (deleted === false || placed.has(id)) notes[id] = { ...without(fields, 'author', 'writtenAtMs', 'deleted'), table, topic, withdrawn: deleted }
    }
    for (const [id, fields] of Object.entries(entriesOf(doc, 'links'))) {
      if (fields['deleted'] === false) links[id] = { ...without(fields, 'author', 'deleted'), table }
    }
  }
  return { notes, links }
}

/** What the plenary's document shows, without the versions that only the server needs. */
export function shownPlenary(doc: Y.Doc): ReturnType<typeof plainPlenary> {
  return { notes: valuesOf(doc, 'mirrorNotes'), links: valuesOf(doc, 'mirrorLinks') }
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
