import type { NoteId } from '../ids.ts'
import type { Lane, Named } from '../process/definition.ts'
import type { Graph } from './graph.ts'
import { partOf } from './roles.ts'
import { treeOf } from './tree.ts'

/** What stands together on a bone: a cause with the barriers of this lever that keep it in place, or barriers to the problem itself (`cause` null). */
export type BoneEntry = { readonly cause: NoteId | null; readonly barriers: readonly NoteId[] }
/** `lever`: of the definition; `noLever`: barriers that have none yet; `noBarrier`: causes that nothing keeps in place. */
export type Bone = { readonly on: 'lever'; readonly lever: string; readonly entries: readonly BoneEntry[] } | { readonly on: 'noLever' | 'noBarrier'; readonly entries: readonly BoneEntry[] }

/**
 * One problem as a fishbone, a bone a lever of systemic change. Only barriers have levers, so a cause stands on the bones of the levers of its own
 * barriers, on several if they are of several levers; a cause without barriers stands on a bone of its own, for it is no less said. Causes of causes
 * stand beside them: the fishbone asks where one can push, the tree what leads to what.
 */
export function fishboneOf(graph: Graph, root: NoteId, lanes: ReadonlyMap<string, Lane>, levers: readonly Named[]): Bone[] {
  const isBarrier = (id: NoteId) => {
    const lane = lanes.get(graph.cards.get(id)?.lane ?? '')
    return lane !== undefined && partOf(lane, lanes) === 'barrier'
  }
  const { cards, edges } = treeOf(graph, root)
  const byLever = new Map<string | null, Map<NoteId | null, NoteId[]>>()
  const held = new Set<NoteId>()
  for (const { from, to } of edges) {
    if (!isBarrier(from)) continue
    const lever = graph.cards.get(from)?.lever ?? null
    const bone = byLever.get(lever) ?? new Map<NoteId | null, NoteId[]>()
    byLever.set(lever, bone)
    const cause = to === root ? null : to
    bone.set(cause, [...(bone.get(cause) ?? []), from])
    held.add(to)
  }
  const known = levers.map(({ id }) => id)
  const named = [...known, ...[...byLever.keys()].filter((lever) => lever !== null && !known.includes(lever))]
  const bones = named.flatMap((lever): Bone[] => (lever !== null && byLever.has(lever) ? [{ on: 'lever', lever, entries: entriesOf(byLever.get(lever)) }] : []))
  const noLever = entriesOf(byLever.get(null))
  const noBarrier = cards.filter((id) => id !== root && !isBarrier(id) && !held.has(id)).map((cause) => ({ cause, barriers: [] }))
  return [...bones, ...(noLever.length === 0 ? [] : [{ on: 'noLever' as const, entries: noLever }]), ...(noBarrier.length === 0 ? [] : [{ on: 'noBarrier' as const, entries: noBarrier }])]
}

function entriesOf(bone: ReadonlyMap<NoteId | null, readonly NoteId[]> | undefined): BoneEntry[] {
  return [...(bone ?? [])].map(([cause, barriers]) => ({ cause, barriers }))
}
