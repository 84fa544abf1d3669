import * as Y from 'yjs'
import { rootOf, type DocumentSchema, type Root } from '../../shared/document/schema.ts'
import type { Place } from './places.ts'

/**
 * Looks at what an accepted update touched, once it is applied: is every entry still whole? Which of several values of a key remains is
 * for Yjs to say, so this cannot be known before: a value that was overwritten and one that ends its key look the same on their way in.
 * Null, or what is missing.
 */
export function brokenBy(touched: readonly Place[], doc: Y.Doc, schema: DocumentSchema): string | null {
  const seen = new Set<string>()
  for (const { root, key } of touched) {
    const shape = rootOf(schema, root)
    if (shape === undefined || seen.has(`${root} ${key}`)) continue
    seen.add(`${root} ${key}`)
    const missing = missingIn(shape, doc.getMap(root).get(key))
    if (missing !== null) return `${root}/${key} without ${missing}`
  }
  return null
}

function missingIn(shape: Root, value: unknown): string | null {
  if (shape.holds === 'values') return value === undefined && shape.clearable !== true ? 'a value' : null
  if (!(value instanceof Y.Map)) return 'fields'
  return shape.required.find((name) => !(shape.fields[name]?.holds === 'text' ? value.get(name) instanceof Y.Text : value.has(name))) ?? null
}
