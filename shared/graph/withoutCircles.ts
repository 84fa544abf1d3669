type Arrow = { readonly id: string; readonly from: string; readonly to: string }

/**
 * Splits links into those that stand and those that would close a circle. Nobody can make a circle alone, but two can at once; then every
 * reader leaves out the same links: of a circle, the one with the smallest id. Both lists are in the order given.
 */
export function withoutCircles<Edge extends Arrow>(all: readonly Edge[]): { readonly edges: readonly Edge[]; readonly circling: readonly Edge[] } {
  const suspects = inCircles(all)
  if (suspects.size === 0) return { edges: all, circling: [] }
  const next = new Map<string, string[]>()
  const circling = new Set<Edge>()
  // The largest id first: what closes a circle then is its smallest.
  for (const edge of [...suspects].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    if (leadsTo(edge.to, edge.from, (at) => next.get(at) ?? [])) circling.add(edge)
    else next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
  }
  return { edges: all.filter((edge) => !circling.has(edge)), circling: all.filter((edge) => circling.has(edge)) }
}

/** Is there a way from one to the other? The empty way counts. */
export function leadsTo<Id>(start: Id, goal: Id, next: (at: Id) => readonly Id[]): boolean {
  const seen = new Set([start])
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true
    for (const other of next(at)) {
      if (seen.has(other)) continue
      seen.add(other)
      open.push(other)
    }
  }
  return false
}

/** What is left when everything that nothing leads to is taken away, again and again: all circles, and what follows from them. Linear. */
function inCircles<Edge extends Arrow>(all: readonly Edge[]): Set<Edge> {
  const outOf = new Map<string, Edge[]>()
  const coming = new Map<string, number>()
  for (const edge of all) {
    outOf.set(edge.from, [...(outOf.get(edge.from) ?? []), edge])
    coming.set(edge.to, (coming.get(edge.to) ?? 0) + 1)
  }
  const left = new Set(all)
  const free = [...outOf.keys()].filter((id) => !coming.has(id))
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    for (const edge of outOf.get(at) ?? []) {
      left.delete(edge)
      const count = (coming.get(edge.to) ?? 1) - 1
      coming.set(edge.to, count)
      if (count === 0) free.push(edge.to)
    }
  }
  return left
}
