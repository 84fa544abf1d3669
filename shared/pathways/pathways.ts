import type { Action, Finding, Impact } from '../document/portfolioItems.ts'
import type { ActionId, FindingId, ImpactId } from '../ids.ts'
import type { PathLink, SourceNote } from '../portfolio/readPortfolio.ts'

/** From left to right, as time goes by: what stands in the way, what moves it, what is done, and what comes of it. */
export const COLUMNS = ['obstacle', 'lever', 'action', 'early', 'late', 'direct', 'coBenefit'] as const
export type Column = (typeof COLUMNS)[number]

/** A lever is a word of the definition and no entry: it is on a pathway where a finding or an action names it. */
export type LeverNodeId = `lever:${string}`
export type EntryId = FindingId | ActionId | ImpactId
export type NodeId = EntryId | LeverNodeId

type Common = {
  /** What is read: its words, or those of the list that it was picked from. */
  readonly text: string
  /** False: it was picked from a list of the definition, which has this word no more. */
  readonly known: boolean
  /** The entries that it stands for, its own first; the others were merged into it. */
  readonly entries: readonly EntryId[]
  /** What was said behind all of them, each note once. */
  readonly sources: readonly SourceNote[]
}
export type ObstacleNode = Common & { readonly column: 'obstacle'; readonly id: FindingId; readonly item: Finding }
export type LeverNode = Common & { readonly column: 'lever'; readonly id: LeverNodeId; readonly lever: string }
export type ActionNode = Common & { readonly column: 'action'; readonly id: ActionId; readonly item: Action }
export type ImpactNode = Common & { readonly column: Impact['stage']; readonly id: ImpactId; readonly item: Impact }
export type PathNode = ObstacleNode | LeverNode | ActionNode | ImpactNode

/**
 * Why the one leads to the other. `linked`: somebody said so; the links that say it, of merged actions too. `named`: the finding names this lever.
 * `picked`: the action does. `taken`: the action takes on a finding that names the lever.
 */
export type Why = { readonly by: 'linked'; readonly links: readonly PathLink[] } | { readonly by: 'named' } | { readonly by: 'picked' } | { readonly by: 'taken' }

export type PathEdge = {
  readonly from: NodeId
  readonly to: NodeId
  /** Never empty. */
  readonly why: readonly Why[]
  /** An entry was moved since, and now it leads to what comes before: it counts, and is drawn apart. */
  readonly backwards: boolean
  /** Notes that stand behind either end, each counted once. */
  readonly voices: number
}

/**
 * What is missing on a pathway. `noObstacle`: an action that takes on no problem and no barrier. `noAction`: a problem or a barrier that no action takes on.
 * `leadsNowhere`: an action that nothing follows from. `noActionBehind`: a result to which no way leads from any action. `fromNothing`: a
 * co-benefit that nothing at all leads to.
 */
export const GAPS = ['noObstacle', 'noAction', 'leadsNowhere', 'noActionBehind', 'fromNothing'] as const
export type Gap = (typeof GAPS)[number]

/** All pathways of a process: one graph that board, table and picture are drawn from. */
export type Pathways = {
  /** By column, each in its order. */
  readonly columns: Readonly<Record<Column, readonly PathNode[]>>
  readonly nodes: ReadonlyMap<NodeId, PathNode>
  /** In the order of what they lead from. */
  readonly edges: readonly PathEdge[]
  /** What leads to a node, and what it leads to. */
  readonly into: ReadonlyMap<NodeId, readonly PathEdge[]>
  readonly outOf: ReadonlyMap<NodeId, readonly PathEdge[]>
  readonly gaps: ReadonlyMap<NodeId, readonly Gap[]>
}

/** May somebody say that the one leads to the other? An indirect co-benefit comes by way of a direct one; all else leads to a later column. */
export function mayLead(from: PathNode, to: PathNode): boolean {
  if (from.column === 'lever' || to.column === 'lever') return false
  if (from.column === 'obstacle') return to.column === 'action'
  return isForward(from, to)
}

export function isForward(from: PathNode, to: PathNode): boolean {
  if (from.column === 'coBenefit' && to.column === 'coBenefit') return !from.item.indirect && to.item.indirect
  return COLUMNS.indexOf(from.column) < COLUMNS.indexOf(to.column)
}

export function isLever(id: NodeId): id is LeverNodeId {
  return id.startsWith('lever:')
}

/** How many notes, tables and categories stand behind something. */
export function voicesOf(sources: readonly Pick<SourceNote, 'table' | 'category'>[]): { readonly notes: number; readonly tables: number; readonly categories: number } {
  return {
    notes: sources.length,
    tables: new Set(sources.flatMap(({ table }) => table ?? [])).size,
    categories: new Set(sources.flatMap(({ category }) => category ?? [])).size,
  }
}
