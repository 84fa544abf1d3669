import type { Impact } from '../document/portfolioItems.ts'
import type { ActionId } from '../ids.ts'
import { headsOfActions, mergedInto, united } from '../portfolio/mergedActions.ts'
import { eachOnce, type PathLink, type Portfolio } from '../portfolio/readPortfolio.ts'
import type { Localised, Named } from '../process/definition.ts'
import { findGaps } from './findGaps.ts'
import { COLUMNS, isForward, type Column, type EntryId, type LeverNodeId, type NodeId, type PathEdge, type PathNode, type Pathways, type Why } from './pathways.ts'

/** The words that things are picked from, and how they are read. */
export type PathwayWords = { readonly levers: readonly Named[]; readonly coBenefits: readonly Named[]; readonly say: (text: Localised) => string }

type Part = Pick<Portfolio, 'findings' | 'actions' | 'impacts' | 'links' | 'picks' | 'sources'>

/** Reads the pathways out of a portfolio. An action that others were merged into has their links, levers and sources; a link to what is gone is none. */
export function readPathways(portfolio: Part, words: PathwayWords): Pathways {
  const heads = headsOfActions(portfolio)
  const headOf = (id: EntryId): EntryId => heads.get(id as ActionId) ?? id
  const nodes = new Map<NodeId, PathNode>()
  const said = new Map<string, { readonly from: NodeId; readonly to: NodeId; readonly why: Why[] }>()
  const lead = (from: NodeId, to: NodeId, why: Why) => {
    const edge = said.get(`${from} ${to}`) ?? { from, to, why: [] }
    if (!edge.why.some(({ by }) => by === why.by)) edge.why.push(why)
    said.set(`${from} ${to}`, edge)
  }
  for (const node of entryNodes(portfolio, heads, words)) nodes.set(node.id, node)

  const links = new Map<string, { readonly from: EntryId; readonly to: EntryId; readonly links: PathLink[] }>()
  for (const link of portfolio.links) {
    const [from, to] = [headOf(link.from as EntryId), headOf(link.to as EntryId)] // what is neither has no node
    if (from === to || !nodes.has(from) || !nodes.has(to)) continue
    const same = links.get(`${from} ${to}`)
    if (same === undefined) links.set(`${from} ${to}`, { from, to, links: [link] })
    else same.links.push(link)
  }
  for (const { from, to, links: saying } of links.values()) lead(from, to, { by: 'linked', links: saying })

  const leverOf = (slug: string): LeverNodeId => {
    const id: LeverNodeId = `lever:${slug}`
    const word = words.levers.find((lever) => lever.id === slug)
    if (!nodes.has(id)) nodes.set(id, { column: 'lever', id, lever: slug, text: word === undefined ? slug : words.say(word.name), known: word !== undefined, entries: [], sources: [] })
    return id
  }
  for (const node of nodes.values()) {
    if (node.column === 'obstacle' && node.item.lever !== null) lead(node.id, leverOf(node.item.lever), { by: 'named' })
    if (node.column === 'action') for (const entry of node.entries) for (const slug of portfolio.picks.get(entry)?.levers ?? []) lead(leverOf(slug), node.id, { by: 'picked' })
  }
  for (const { from, to } of links.values()) {
    const [finding, action] = [nodes.get(from), nodes.get(to)]
    if (finding?.column === 'obstacle' && action?.column === 'action' && finding.item.lever !== null) lead(leverOf(finding.item.lever), action.id, { by: 'taken' })
  }

  const columns = Object.fromEntries(COLUMNS.map((column): [Column, PathNode[]] => [column, [...nodes.values()].filter((node) => node.column === column)])) as Record<Column, PathNode[]> // one each
  columns.lever.sort((a, b) => placeOf(a, words) - placeOf(b, words) || (a.id < b.id ? -1 : 1))
  const rank = new Map(COLUMNS.flatMap((column) => columns[column]).map(({ id }, at) => [id, at]))
  const edges = [...said.values()]
    .map(({ from, to, why }): PathEdge => ({ from, to, why, backwards: isBackwards(nodes.get(from), nodes.get(to)), voices: voicesBehind(nodes.get(from), nodes.get(to)) }))
    .sort((a, b) => (rank.get(a.from) ?? 0) - (rank.get(b.from) ?? 0) || (rank.get(a.to) ?? 0) - (rank.get(b.to) ?? 0))
  const graph = { columns, nodes, edges, into: edgesBy(edges, 'to'), outOf: edgesBy(edges, 'from') }
  return { ...graph, gaps: findGaps(graph) }
}

function entryNodes(portfolio: Part, heads: ReadonlyMap<ActionId, ActionId>, words: PathwayWords): PathNode[] {
  const { findings, actions, impacts, sources } = portfolio
  const behind = (entries: readonly EntryId[]) => eachOnce(entries.flatMap((id) => sources.get(id) ?? []))
  const merged = mergedInto(portfolio)
  return [
    ...findings
      .filter(({ kind }) => kind === 'problem' || kind === 'barrier')
      .map((item): PathNode => ({ column: 'obstacle', id: item.id, item, text: item.text, known: true, entries: [item.id], sources: behind([item.id]) })),
    ...actions
      .filter(({ id }) => heads.get(id) === id)
      .map((kept): PathNode => {
        const others = merged.get(kept.id) ?? []
        const [item, entries] = [united(kept, others), [kept.id, ...others.map(({ id }) => id)]]
        return { column: 'action', id: item.id, item, text: item.name, known: true, entries, sources: behind(entries) }
      }),
    ...impacts.map((item): PathNode => ({ column: item.stage, id: item.id, item, ...wordsOf(item, words), entries: [item.id], sources: behind([item.id]) })),
  ]
}

/** A co-benefit of the list reads as the list does, with what was added to it. */
function wordsOf({ stage, coBenefit, text }: Impact, words: PathwayWords): { readonly text: string; readonly known: boolean } {
  if (stage !== 'coBenefit' || coBenefit === null) return { text, known: true }
  const word = words.coBenefits.find(({ id }) => id === coBenefit)
  const name = word === undefined ? coBenefit : words.say(word.name)
  // A note that picked it says the word in the language of whoever did.
  const isWord = text === '' || text === name || Object.values(word?.name ?? {}).includes(text)
  return { text: isWord ? name : `${name}: ${text}`, known: word !== undefined }
}

function placeOf(node: PathNode, { levers }: PathwayWords): number {
  const at = levers.findIndex(({ id }) => node.column === 'lever' && id === node.lever)
  return at === -1 ? levers.length : at
}

function isBackwards(from: PathNode | undefined, to: PathNode | undefined): boolean {
  return from === undefined || to === undefined || !isForward(from, to)
}

function voicesBehind(from: PathNode | undefined, to: PathNode | undefined): number {
  return new Set([...(from?.sources ?? []), ...(to?.sources ?? [])].map(({ id }) => id)).size
}

function edgesBy(edges: readonly PathEdge[], end: 'from' | 'to'): ReadonlyMap<NodeId, readonly PathEdge[]> {
  const found = new Map<NodeId, PathEdge[]>()
  for (const edge of edges) {
    const list = found.get(edge[end])
    if (list === undefined) found.set(edge[end], [edge])
    else list.push(edge)
  }
  return found
}
