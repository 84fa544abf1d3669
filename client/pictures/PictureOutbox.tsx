import { useEffect } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { PictureRef } from '../../shared/pictures/picture.ts'
import { useBoard } from '../table/BoardContext.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import { onceIdle } from '../ui/onceIdle.ts'
import { showToast } from '../ui/toasts.ts'
import { openKeeper } from './keeper.ts'
import { openedKeeper } from './useKeeper.ts'

// Where notes carry pictures, a tablet that loses its Wi-Fi must have what shows them.
for (const load of [() => import('./NotePicture.tsx'), () => import('./PictureDialog.tsx'), () => import('./ComposerPicture.tsx')]) onceIdle(load)

/** Sends the pictures of this table's notes for as long as the page is open. Shows nothing: the count is with what else is not sent. */
export default function PictureOutbox({ draft }: { readonly draft: StoreApi<{ readonly picture: PictureRef | null }> }): null {
  const { here: { table, author } } = useBoard()
  const sentence = useFaultSentence()
  useEffect(() => {
    let closed = false
    let close = () => {}
    const onRefused = (fault: Parameters<typeof sentence>[0]) => showToast({ text: sentence(fault) })
    void openKeeper({ table, author, draft: () => draft.getState().picture?.hash ?? null, onRefused }).then((keeper) => {
      const stop = draft.subscribe((now, before) => (now.picture === before.picture ? undefined : keeper.send()))
      close = () => {
        stop()
        keeper.close()
        openedKeeper.setState({ keeper: null })
      }
      if (closed) return close()
      openedKeeper.setState({ keeper })
    })
    return () => {
      closed = true
      close()
    }
    // A change of language must not open it again: the sentence is asked for when it is needed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, author, draft])
  return null
}
