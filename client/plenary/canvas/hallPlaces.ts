import { useMemo } from 'react'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import { around, type Rect } from '../../../shared/plenary/geometry.ts'
import type { Block } from '../../../shared/plenary/unplaced.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { usePlenary } from '../model/BoardContext.tsx'
import { useWords, type Words } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'

/** An area of the board that has a name. */
export type Place = {
  readonly key: string
  readonly area: Rect
  /** Said over the name, softer: a table's topic. */
  readonly over: string
  readonly name: string
  readonly count: number
  readonly colour: ClusterColour | undefined
}

export type HallPlaces = { readonly clusters: readonly Place[]; readonly tables: readonly Place[]; readonly topics: readonly Place[] }

/** What can be named on the board: clusters, and the unplaced notes by table or, coarser, by topic. */
export function useHallPlaces(): HallPlaces {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const panels = usePlenary((state) => state.layout.panels)
  const blocks = usePlenary((state) => state.layout.blocks)
  const clusters = usePlenary((state) => state.clusters)
  const members = usePlenary((state) => state.grouping.clusters)
  return useMemo(
    () => ({
      clusters: [...panels].map(([id, area]) => ({ key: id, area, over: '', name: clusters.get(id)?.title || t('unnamed'), count: members.get(id)?.length ?? 0, colour: clusters.get(id)?.colour })),
      tables: blocks.flatMap((block) => placeOf([block], words.topic(block.topic), words.table(block.table))),
      topics: topicsOf(blocks, words),
    }),
    [panels, blocks, clusters, members, words, t],
  )
}

/** Neighbours of one topic as one area; a topic that goes on on the next shelf is named there again. */
function topicsOf(blocks: readonly Block[], words: Words): Place[] {
  const runs: Block[][] = []
  for (const block of blocks) {
    if (block.opensTopic) runs.push([block])
    else runs.at(-1)?.push(block)
  }
  return runs.flatMap((run) => placeOf(run, '', words.topic(run[0]?.topic ?? null) || words.table(null)))
}

function placeOf(blocks: readonly Block[], over: string, name: string): Place[] {
  const area = around(blocks.flatMap(({ rows }) => rows))
  const count = blocks.reduce((sum, block) => sum + block.count, 0)
  return area === null ? [] : [{ key: `${over} ${name} ${area.x} ${area.y}`, area, over, name, count, colour: undefined }]
}
