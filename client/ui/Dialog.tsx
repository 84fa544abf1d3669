import { Suspense, type ReactNode } from 'react'
import { part } from './part.ts'

export type DialogProps = {
  readonly title: string
  /** `screen`: as much of it as there is, to be seen from afar. */
  readonly size?: 'normal' | 'screen'
  /** Called on Escape, a tap beside it, or its closing button. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at its foot: the next sensible thing last, where the thumb is. */
  readonly actions?: ReactNode
}

const DialogSheet = part(() => import('./DialogSheet.tsx'))
// Fetched after the page has come to rest, so that the first dialog does not wait for the Wi-Fi.

/** A sheet over the page that takes the focus until it is closed. Render it while it is open, and not otherwise. */
export function Dialog(props: DialogProps): ReactNode {
  return (
    <Suspense>
      <DialogSheet {...props} />
    </Suspense>
  )
}
