import { Suspense, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { part } from './part.ts'
import { toasts } from './toasts.ts'

const ToastSheet = part(() => import('./ToastSheet.tsx'))

/** Where toasts are heard, and seen once their chunk has come: once on each page, in main.tsx. */
export function Toasts(): ReactNode {
  const said = useStore(toasts, (state) => state.said)
  return (
    <div role="status" aria-live="polite">
      {said === null ? null : said.shown ? (
        <Suspense>
          <ToastSheet id={said.id} toast={said.toast} />
        </Suspense>
      ) : (
        <span key={said.id} className="only-heard">
          {said.toast.text}
        </span>
      )}
    </div>
  )
}
