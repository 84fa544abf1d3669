/** Fractional indices that stand in an order; equal keys happen. */
type Ordered = { readonly order: string; readonly id: string }

/** By key, ties by id, the same on every device. In a file of its own: every page reads something in order, and only tables load a table's document. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
