import { useEditor, useValue } from '@tldraw/editor'
import type { ReactNode } from 'react'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import { around, common, type Rect } from '../../../shared/plenary/geometry.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { usePlenary } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { fittingLetters } from './fittingLetters.ts'
import { viewOf } from './followCamera.ts'
import type { Look } from './look.ts'
import styles from './HallTiles.module.css'

/** The smallest and the largest letters of a tile, in parts of the screen's height. */
const LEAST = 1 / 36
const MOST = 1 / 12

/**
 * The board from too far to read notes, on the wall of a hall: each cluster and each table's unplaced notes as one area with its name and
 * how many there are, written into the part of it that is on screen.
 */
export function HallTiles({ look }: { readonly look: Look }): ReactNode {
  const editor = useEditor()
  const places = usePlaces()
  const { view, zoom, height } = useValue('what the hall sees', () => ({ view: viewOf(editor), zoom: editor.getZoomLevel(), height: editor.getViewportScreenBounds().h }), [editor])
  if (look.noteLetters(zoom, height) !== null) return null
  const fitting = places.map(({ area, over, name }) => fittingLetters([over, name], { width: area.width * zoom, height: area.height * zoom }, { least: height * LEAST, most: height * MOST }))
  // One size for all of them: what is larger on a wall is taken to weigh more.
  const letters = Math.min(...fitting) / zoom
  return places.map((place) => <Tile key={place.key} place={place} view={view} letters={letters} />)
}

type Place = {
  readonly key: string
  readonly area: Rect
  /** Said over the name, softer: a table's topic. */
  readonly over: string
  readonly name: string
  readonly count: number
  readonly colour: ClusterColour | undefined
}

function usePlaces(): readonly Place[] {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const panels = usePlenary((state) => state.layout.panels)
  const blocks = usePlenary((state) => state.layout.blocks)
  const clusters = usePlenary((state) => state.clusters)
  const members = usePlenary((state) => state.grouping.clusters)
  return [
    ...[...panels].map(([id, area]) => ({ key: id, area, over: '', name: clusters.get(id)?.title || t('unnamed'), count: members.get(id)?.length ?? 0, colour: clusters.get(id)?.colour })),
    ...blocks.flatMap(({ topic, table, count, rows }) => {
      const area = around(rows)
      return area === null ? [] : [{ key: `${topic} ${table}`, area, over: words.topic(topic), name: words.table(table), count, colour: undefined }]
    }),
  ]
}

function Tile({ place: { area, over, name, count, colour }, view, letters }: { readonly place: Place; readonly view: Rect; readonly letters: number }): ReactNode {
  const shown = common(area, view)
  if (shown === null) return null
  return (
    <>
      <div className={styles.area} data-cluster={colour} style={{ left: area.x, top: area.y, width: area.width, height: area.height }} />
      <div className={styles.tile} data-cluster={colour} style={{ left: shown.x, top: shown.y, width: shown.width, height: shown.height, fontSize: letters }}>
        {over === '' ? null : <p className={styles.over}>{over}</p>}
        <p className={styles.name}>{name}</p>
        <p className={styles.count}>{count}</p>
      </div>
    </>
  )
}
