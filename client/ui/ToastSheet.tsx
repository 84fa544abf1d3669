import { X } from 'lucide-react'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { uiTexts } from './texts.ts'
import { hideToast, holdToast, letToastGo, type Toast } from './toasts.ts'
import styles from './Toasts.module.css'

/**
 * A toast as it is seen. At the foot of the page, above what is pressed there (`data-foot`, the composer): headings, notices and the clock
 * stay in sight, and what lies under a toast can be scrolled out of it.
 */
export default function ToastSheet({ id, toast: { text, action } }: { readonly id: number; readonly toast: Toast }): ReactNode {
  const t = useTexts(uiTexts)
  const foot = useFoot(id)
  const pauses = { onPointerEnter: holdToast, onPointerLeave: letToastGo, onFocus: holdToast, onBlur: letToastGo }
  return (
    <div className={styles.place} style={{ bottom: foot }} data-toast>
      <div key={id} className={styles.toast} {...pauses}>
        <span>{text}</span>
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
        <IconButton icon={X} label={t('close')} className={styles.action} onClick={hideToast} />
      </div>
    </div>
  )
}

/** How high the page's foot is, in px, for as long as a toast is seen. */
function useFoot(toast: number): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const look = () => {
      const top = document.querySelector('[data-foot]')?.getBoundingClientRect().top
      setHeight(top === undefined ? 0 : Math.max(0, window.innerHeight - top))
    }
    look()
    // A page may just be opening, and what is pressed at its foot grows with what is typed there.
    const changes = new MutationObserver(look)
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['style'] })
    window.addEventListener('resize', look)
    return () => {
      changes.disconnect()
      window.removeEventListener('resize', look)
    }
  }, [toast])
  return height
}
