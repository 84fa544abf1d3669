import { useMemo } from 'react'
import { linkItems, removeItem, setItem, unlinkItems } from '../../shared/ops/portfolio.ts'
import type { ImpactStage } from '../../shared/document/portfolioItems.ts'
import { mayLead, type ImpactNode, type PathEdge, type PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { showToast } from '../ui/toasts.ts'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'

/** What is done on the pathways by hand, whichever way they are looked at: each one step of undo, with a word about it. */
export function usePathwayOps() {
  const t = useTexts(pathwaysTexts)
  const { doc, act } = usePlace()
  const { pathways, nameOf, select } = useSight()
  return useMemo(
    () => ({
      link: (from: PathNode, to: PathNode) => {
        const names = { from: nameOf(from), to: nameOf(to) }
        if (from.column === 'lever' || to.column === 'lever' || !mayLead(from, to)) return showToast({ text: t('link.not', names) })
        if (linksOf(pathways.outOf.get(from.id)?.find((edge) => edge.to === to.id)).length > 0) return showToast({ text: t('link.there', names) })
        const [one, other] = [from.id, to.id]
        act(() => linkItems(doc, one, other), t('linked', names))
      },
      unlink: (edge: PathEdge) => {
        const names = { from: nameOf(pathways.nodes.get(edge.from)), to: nameOf(pathways.nodes.get(edge.to)) }
        act(() => linksOf(edge).forEach(({ from, to }) => unlinkItems(doc, from, to)), t('unlinked', names))
      },
      move: (node: ImpactNode, stage: ImpactStage) => {
        if (node.column !== stage) act(() => setItem(doc, 'impacts', node.id, { stage }), t('moved', { text: nameOf(node), column: t(`column.${stage}`) }))
      },
      /** With all that was merged into it: it stood for them. */
      remove: (node: PathNode) => {
        select(null)
        act(() => {
          switch (node.column) {
            case 'lever':
              return
            case 'obstacle':
              return removeItem(doc, 'findings', node.id)
            case 'action':
              for (const entry of node.entries) removeItem(doc, 'actions', entry as typeof node.id) // merged actions are actions
              return
            case 'early':
            case 'late':
            case 'direct':
            case 'coBenefit':
              return removeItem(doc, 'impacts', node.id)
          }
        }, t('removed', { text: nameOf(node) }))
      },
    }),
    [t, doc, act, pathways, nameOf, select],
  )
}

/** The links behind an edge that people made; a lever's edges have none. */
export function linksOf(edge: PathEdge | undefined) {
  return edge?.why.flatMap((why) => (why.by === 'linked' ? why.links : [])) ?? []
}
