import * as v from 'valibot'
import { ID_SHAPE } from '../ids.ts'

/** One note or one cluster of the plenary that fills the projector. `page` counts from 0; whoever shows it starts over after the last. */
export const Spotlight = v.object({
  on: v.picklist(['note', 'cluster']),
  id: v.pipe(v.string(), v.regex(ID_SHAPE)),
  page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
})
export type Spotlight = v.InferOutput<typeof Spotlight>
