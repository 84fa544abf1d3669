import { useCallback, useSyncExternalStore } from 'react'
import { isShown } from '../../shared/document/trayDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { useBoard } from './BoardContext.tsx'

/** Has its participant brought this note of the tray to the table already? Never so at a table. */
export function useShown(id: NoteId): boolean {
  const { doc, isTray } = useBoard()
  const subscribe = useCallback(
    (listener: () => void) => {
      if (isTray) doc.on('update', listener)
      return () => doc.off('update', listener)
    },
    [doc, isTray],
  )
  return useSyncExternalStore(subscribe, () => isTray && isShown(doc, id))
}
