import * as v from 'valibot'
import type { NoteId } from '../ids.ts'
import { Definition, Localised } from '../process/definition.ts'
import { id } from './schemas.ts'

/** What became of what one table said, for those who sat there: the answer of `GET /api/tables/:tableId/became`. It names nobody, and holds no other table's words. */

const ofEvery = {
  /** Its own words; may be empty where it has a `picked` name. */
  title: v.string(),
  /** What it was made from, where that is not the notes themselves, by its title. */
  from: v.nullable(v.string()),
  /** How much was said, at how many tables, that led to it; the notes of this table among it. */
  notes: v.number(),
  tables: v.number(),
}

const Told = v.variant('kind', [
  v.object({ kind: v.literal('finding'), ...ofEvery }),
  v.object({ kind: v.literal('scenario'), ...ofEvery }),
  v.object({
    kind: v.literal('action'), ...ofEvery, state: v.picklist(['draft', 'agreed', 'parked']),
    /** Of what is agreed alone; null otherwise. */
    outline: v.nullable(v.object({ description: v.string(), field: v.nullable(Localised) })),
  }),
  v.object({ kind: v.literal('impact'), ...ofEvery, picked: v.nullable(Localised) }),
])
export type Told = v.InferOutput<typeof Told>

const TableNote = v.object({ id: id<NoteId>(), lane: v.string(), text: v.string() })

export const TableBecame = v.object({
  sessionName: v.string(),
  tableName: v.string(),
  lanes: v.array(v.pick(Definition.entries.tools.item.entries.lanes.item, ['id', 'noteName', 'hue', 'icon'])),
  /** Notes that the same came of, with what it is; empty: they are being looked at. */
  taken: v.array(v.object({ notes: v.array(TableNote), became: v.array(Told) })),
  /** How many nobody has taken up yet. */
  open: v.number(),
})
export type TableBecame = v.InferOutput<typeof TableBecame>
