import * as v from 'valibot'
import { command } from './schemas.ts'

/** Makes the example process, whose sessions and plan are there already; its words are in this language. */
export const MakeExampleRequest = v.object({ ...command, language: v.picklist(['it', 'en']) })
