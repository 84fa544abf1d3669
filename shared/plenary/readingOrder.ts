import type { SessionState } from '../document/sessionDocument.ts'
import type { ReadingOrder } from './grouping.ts'

/** Topics and lanes as the definition lists them, tables as the session does. */
export function readingOrderOf({ definition, tables }: Pick<SessionState, 'definition' | 'tables'>): ReadingOrder {
  return {
    topics: definition.topics.map((topic) => topic.id),
    tables: tables.map((table) => table.id),
    lanes: definition.tools.flatMap((tool) => tool.lanes.map((lane) => lane.id)),
  }
}
