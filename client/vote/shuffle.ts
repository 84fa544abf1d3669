/**
 * A list in an order of its own for each seed, always the same for one: what stands first is chosen more often, so it is another thing for
 * everybody, and it does not jump while somebody votes.
 */
export function shuffledFor<Item extends string>(seed: string, items: readonly Item[]): Item[] {
  const ranks = new Map(items.map((item) => [item, hash(seed + item)]))
  return [...items].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || (a < b ? -1 : 1))
}

/** FNV-1a and a final mix, 32 bits: no secret, only spread. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (value ^ (value >>> 16)) >>> 0
}
