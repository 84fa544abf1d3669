import { useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import { fishboneOf, type Bone } from '../../../shared/graph/fishbone.ts'
import type { Graph } from '../../../shared/graph/graph.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { FishboneDrawing, TreeDrawing } from './Drawing.tsx'
import styles from './GraphOnWall.module.css'
import { layFishbone, splitBones } from './layFishbone.ts'
import { layTree, treePages } from './layTree.ts'
import { WALL_SIZES } from './sizes.ts'
import type { Looking } from './LookAt.tsx'

type Size = { readonly width: number; readonly height: number }
type Page = { readonly size: Size; readonly draw: (scale: number) => ReactNode }
type Props = { readonly as: Exclude<Looking, 'canvas'>; readonly problem: NoteId; readonly page: number }

/** A problem drawn for the last row: letters keep their size, and what does not fit goes on on the next page. */
export default function GraphOnWall({ as, problem, page }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const graph = useStore(useBoard().graph)
  const box = useRef<HTMLElement>(null)
  const room = useSize(box)
  const pages = usePages(as, graph, problem, room)
  const shown = pages.length === 0 ? undefined : pages[page % pages.length]
  if (!graph.cards.has(problem)) return <main className={styles.gone}>{t('spotlight.gone')}</main>
  const scale = shown === undefined || room === null ? 1 : Math.min(1.4, room.width / shown.size.width, room.height / shown.size.height)
  return (
    <main ref={box} className={styles.wall}>
      {shown?.draw(scale)}
      {pages.length < 2 ? null : <p className={styles.page}>{t('spotlight.page', { page: (page % pages.length) + 1, pages: pages.length })}</p>}
    </main>
  )
}

/** On a wall of 1080 lines letters have the size that WALL_SIZES says; on others they are as large in proportion. */
const WALL_HEIGHT = 1080

function usePages(as: Props['as'], graph: Graph, problem: NoteId, room: Size | null): readonly Page[] {
  const words = useWords()
  return useMemo(() => {
    if (room === null || !graph.cards.has(problem)) return []
    const unit = window.innerHeight / WALL_HEIGHT
    const space = { width: room.width / unit, height: room.height / unit }
    if (as === 'tree') {
      return treePages(graph, problem, WALL_SIZES, space.height).map((branches) => ({
        size: layTree(graph, problem, WALL_SIZES, branches),
        draw: (scale) => <TreeDrawing graph={graph} root={problem} sizes={WALL_SIZES} scale={scale} branches={branches} chosen={null} />,
      }))
    }
    const textOf = (card: NoteId) => graph.cards.get(card)?.text ?? ''
    const bones = splitBones(fishboneOf(graph, problem, words.lanes, words.levers), WALL_SIZES, space.height / 2 - 110, textOf)
    return chunks(bones, bonesAcross(bones, problem, space.width, textOf)).map((some) => ({
      size: layFishbone(some, problem, WALL_SIZES, textOf),
      draw: (scale) => <FishboneDrawing graph={graph} root={problem} sizes={WALL_SIZES} scale={scale} bones={some} chosen={null} />,
    }))
  }, [as, graph, problem, room, words])
}

/** As many bones as fit beside the head, in pairs. */
function bonesAcross(bones: readonly Bone[], problem: NoteId, width: number, textOf: (card: NoteId) => string): number {
  let fit = 2
  while (fit < bones.length && layFishbone(bones.slice(0, fit + 2), problem, WALL_SIZES, textOf).width <= width) fit += 2
  return fit
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function useSize(box: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const { paddingLeft, paddingTop } = getComputedStyle(element)
      setSize({ width: element.clientWidth - 2 * parseFloat(paddingLeft), height: element.clientHeight - 2 * parseFloat(paddingTop) })
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [box])
  return size
}
