import { useEditor, useValue } from 'tldraw'
import type { ReactNode } from 'react'
import { common, type Rect } from '../../../shared/plenary/geometry.ts'
import { fittingLetters } from './fittingLetters.ts'
import { viewOf } from './followCamera.ts'
import { useHallPlaces, type Place } from './hallPlaces.ts'
import type { Look } from './look.ts'
import styles from './HallTiles.module.css'

/** The smallest and the largest letters of a tile, in parts of the screen's height. */
const LEAST = 1 / 36
const MOST = 1 / 12

/**
 * The board from too far to read notes, on the wall of a hall: each cluster and each table's unplaced notes as one area with its name and
 * how many there are, written into the part of it that is on screen. Where tables are too small to be named, their topics are.
 */
export function HallTiles({ look }: { readonly look: Look }): ReactNode {
  const editor = useEditor()
  const { clusters, tables, topics } = useHallPlaces()
  const { view, zoom, height } = useValue('what the hall sees', () => ({ view: viewOf(editor), zoom: editor.getZoomLevel(), height: editor.getViewportScreenBounds().h }), [editor])
  if (look.noteLetters(zoom, height) !== null) return null
  const lettersFor = (area: Rect, texts: readonly string[]) => fittingLetters(texts, { width: area.width * zoom, height: area.height * zoom }, { least: height * LEAST, most: height * MOST })
  const named = ({ area, over, name, count }: Place) => lettersFor(area, [over, name, String(count)]) ?? lettersFor(area, [over, name])
  const unplaced = tables.every((table) => named(table) !== null) ? tables : topics
  return [clusters, unplaced].map((places, at) => {
    // One size for what is alike: larger letters on a wall are taken to weigh more.
    const letters = Math.min(...places.map((place) => named(place) ?? lettersFor(place.area, [String(place.count)]) ?? height * LEAST)) / zoom
    return <Tiles key={at} places={places} view={view} letters={letters} />
  })
}

type TilesProps = { readonly places: readonly Place[]; readonly view: Rect; readonly letters: number }

function Tiles({ places, view, letters }: TilesProps): ReactNode {
  return places.map((place) => {
    const shown = common(place.area, view)
    return shown === null ? null : <Tile key={place.key} place={place} shown={shown} letters={letters} />
  })
}

type TileProps = {
  readonly place: Place
  /** The part of it that is on screen. */
  readonly shown: Rect
  readonly letters: number
}

/** The name and the count if there is room for both, else what says more, and at the least the colour. */
function Tile({ place: { area, over, name, count, colour }, shown, letters }: TileProps): ReactNode {
  const hasRoomFor = (texts: readonly string[]) => fittingLetters(texts, shown, { least: letters, most: letters }) !== null
  const named = hasRoomFor([over, name])
  const counted = hasRoomFor(named ? [over, name, String(count)] : [String(count)])
  return (
    <>
      <div className={styles.area} data-cluster={colour} style={{ left: area.x, top: area.y, width: area.width, height: area.height }} />
      <div className={styles.tile} data-cluster={colour} style={{ left: shown.x, top: shown.y, width: shown.width, height: shown.height, fontSize: letters }}>
        {named && over !== '' ? <p className={styles.over}>{over}</p> : null}
        {named ? <p className={styles.name}>{name}</p> : null}
        {counted ? <p className={styles.count}>{count}</p> : null}
      </div>
    </>
  )
}
