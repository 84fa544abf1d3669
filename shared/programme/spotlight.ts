import * as v from 'valibot'
import { ID_SHAPE, SLUG_SHAPE } from '../ids.ts'

/** `page` counts from 0. */
const page = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))

/** One note or one cluster of the plenary that fills the projector, or one problem drawn as a tree or a fishbone; whoever shows it starts over after its last page. */
export const BoardSpotlight = v.object({ on: v.picklist(['note', 'cluster', 'tree', 'fishbone']), id: v.pipe(v.string(), v.regex(ID_SHAPE)), page })
export type BoardSpotlight = v.InferOutput<typeof BoardSpotlight>

/** What fills the projector: something of the plenary, or a page of a briefing (`on: step`, its step's id). */
export const Spotlight = v.variant('on', [BoardSpotlight, v.object({ on: v.literal('step'), id: v.pipe(v.string(), v.regex(SLUG_SHAPE)), page })])
export type Spotlight = v.InferOutput<typeof Spotlight>
