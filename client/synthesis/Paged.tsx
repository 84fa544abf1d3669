import { useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

type Props<Item> = { readonly items: readonly Item[]; readonly atOnce: number; readonly children: (items: readonly Item[]) => ReactNode }

/** Shows so many, and as many more whenever asked: nobody reads 300 lines at once, and no page should draw them. */
export function Paged<Item>({ items, atOnce, children }: Props<Item>): ReactNode {
  const t = useTexts(synthesisTexts)
  const [shown, setShown] = useState(atOnce)
  const more = items.length - shown
  return (
    <>
      {children(items.slice(0, shown))}
      {more <= 0 ? null : (
        <Button look="plain" className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {t('more', { count: more })}
        </Button>
      )}
    </>
  )
}
