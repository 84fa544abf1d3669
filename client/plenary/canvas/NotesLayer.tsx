import { useEditor } from 'tldraw'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { plenaryTexts } from '../texts.ts'
import { NoteSheet } from './NoteSheet.tsx'
import { travelByKeys } from './travelByKeys.ts'
import layers from './BoardLayers.module.css'

/** All notes, in the document's order; where they stand is the surface's business. */
export function NotesLayer(): ReactNode {
  const t = useTexts(plenaryTexts)
  const board = useBoard()
  const editor = useEditor()
  const places = usePlenary((state) => state.layout.notes)
  const ids = useMemo(() => [...places.keys()].sort(), [places])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => (list.current === null ? undefined : travelByKeys(list.current, board, editor)), [board, editor])
  // A stop of the tab key until it leads to a note, which then is the stop itself; and again once that note is gone.
  useEffect(() => {
    if (list.current !== null) list.current.tabIndex = list.current.querySelector('[tabindex="0"]') === null ? 0 : -1
    // The note that had the keyboard is gone (merged, say): it goes back to the canvas, or keys would be heard no more.
    if (document.activeElement === document.body) editor.getContainer().focus({ preventScroll: true })
  }, [ids, editor])
  return (
    <div ref={list} className={layers.layer} role="listbox" aria-multiselectable="true" aria-label={t('notes')}>
      {ids.map((id) => (
        <NoteSheet key={id} id={id} />
      ))}
    </div>
  )
}
