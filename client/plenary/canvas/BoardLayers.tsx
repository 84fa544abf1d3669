import { useEditor } from 'tldraw'
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { InkItems } from '../ink/InkItems.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { ClusterGround } from './ClusterGround.tsx'
import { ClusterTitle } from './ClusterTitle.tsx'
import { Cursors } from './Cursors.tsx'
import { HallTiles } from './HallTiles.tsx'
import { followCamera } from './followCamera.ts'
import { useLook } from './look.ts'
import { LinksLayer } from './LinksLayer.tsx'
import { NotesLayer } from './NotesLayer.tsx'
import { UnplacedHeadings, UnplacedLanes } from './UnplacedHeadings.tsx'
import styles from './BoardLayers.module.css'

/**
 * What tldraw's camera moves: the grounds of clusters, the notes on them, and the titles over both. All three are our own elements;
 * nothing of the plenary is kept in tldraw's store.
 */
export function BoardLayers(): ReactNode {
  const editor = useEditor()
  const board = useBoard()
  const look = useLook()
  const all = useRef<HTMLDivElement>(null)
  const titles = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (all.current === null || titles.current === null) return
    return followCamera(editor, board, look, { all: all.current, titles: titles.current })
  }, [editor, board, look])
  // What comes from now on arrives; what the board opened with was there.
  useEffect(() => board.surface.showArrivals(), [board])
  const clusters = usePlenary((state) => state.layout.panels)
  const ids = useMemo(() => [...clusters.keys()], [clusters])
  return (
    <div ref={all} className={styles.layers} data-look={look.for}>
      <div className={styles.layer}>{ids.map((id) => <ClusterGround key={id} id={id} />)}</div>
      <div className={styles.layer}>
        <UnplacedLanes />
      </div>
      <NotesLayer />
      <LinksLayer />
      <div ref={titles} className={styles.layer}>
        <UnplacedHeadings />
        {look.for === 'hall' ? <HallTiles look={look} /> : null}
        {ids.map((id) => <ClusterTitle key={id} id={id} />)}
        {look.for === 'desk' ? <InkItems /> : null}
        <Cursors />
      </div>
    </div>
  )
}
