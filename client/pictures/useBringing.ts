import { useEffect, useRef, useState } from 'react'
import type { PictureRef } from '../../shared/pictures/picture.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { announce } from '../ui/toasts.ts'
import { bringPictures, type BringFault, type Brought, type Progress, type ToBring } from './bringPictures.ts'
import { bringTexts } from './bringTexts.ts'
import type { PictureFor } from './upload.ts'

type Options = {
  readonly where: PictureFor
  /** How many more there is room for. */
  readonly room: number
  readonly onPicture: (picture: PictureRef) => void
  readonly onBusy?: (busy: boolean) => void
}

export type Bringing = {
  readonly progress: Progress | null
  readonly fault: BringFault | null
  readonly bring: (files: readonly File[]) => void
  /** Brings what did not arrive: the files are still here. Null: there is nothing that trying again would help. */
  readonly retry: (() => void) | null
  readonly stop: () => void
}

/** Pictures on their way from this device to the server. */
export function useBringing({ where, room, onPicture, onBusy }: Options): Bringing {
  const t = useTexts(bringTexts)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [{ fault, left }, setEnded] = useState<Brought>({ fault: null, left: null })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const bring = async (wanted: ToBring) => {
    if (wanted.files.length === 0) return
    const controller = new AbortController()
    abort.current = controller
    setEnded({ fault: null, left: null })
    onBusy?.(true)
    let count = 0
    const arrived = (picture: PictureRef) => {
      count += 1
      onPicture(picture)
    }
    // What nobody foresaw (a browser without memory, a library that would not load) is still an answer.
    const ended = await bringPictures(wanted, { where, room, signal: controller.signal, onProgress: setProgress, onPicture: arrived }).catch(
      (): Brought => ({ fault: { why: 'unreadable', name: wanted.files[0]?.name ?? '' }, left: null }),
    )
    setProgress(null)
    setEnded(ended)
    onBusy?.(false)
    announce(t('added', { count }))
  }
  return {
    progress, fault,
    bring: (files) => void bring({ files, page: 1 }),
    retry: left === null ? null : () => void bring(left),
    stop: () => abort.current?.abort(),
  }
}
