import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Button } from './Button.tsx'
import { hideToast, toasts } from './toasts.ts'
import styles from './Toasts.module.css'

/** Where toasts appear and are heard: once on each page, in main.tsx. */
export function Toasts(): ReactNode {
  const said = useStore(toasts, (state) => state.said)
  const action = said?.toast.action
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {said === null ? null : (
        <div key={said.id} className={said.shown ? styles.toast : 'only-heard'}>
          <span>{said.toast.text}</span>
          {action === undefined ? null : (
            <Button
              look="plain"
              className={styles.action}
              onClick={() => {
                hideToast()
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
