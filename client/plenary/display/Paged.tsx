import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './Spotlight.module.css'

/** As many columns as the text needs, each as wide as the screen, of which one is shown. After the last comes the first. */
export function Paged({ page, children }: { readonly page: number; readonly children: ReactNode }): ReactNode {
  const t = useTexts(plenaryTexts)
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const count = () => setPages(Math.max(1, Math.round(element.scrollWidth / element.clientWidth)))
    count()
    const watch = new ResizeObserver(count)
    watch.observe(element)
    return () => watch.disconnect()
  }, [children])
  const shown = page % pages
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollLeft = shown * box.current.clientWidth
  }, [shown, pages])
  return (
    <>
      <div ref={box} className={styles.pages}>
        {children}
      </div>
      {pages === 1 ? null : <p className={styles.page}>{t('spotlight.page', { page: shown + 1, pages })}</p>}
    </>
  )
}
