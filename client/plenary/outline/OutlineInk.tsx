import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type * as Y from 'yjs'
import { useTexts } from '../../i18n/addTexts.ts'
import { followInk, type InkFeed } from '../ink/followInk.ts'
import { inkTexts } from '../ink/texts.ts'
import styles from './Outline.module.css'

/** What facilitators drew and wrote on the canvas, in words. */
export function OutlineInk({ doc }: { readonly doc: Y.Doc }): ReactNode {
  const [feed, setFeed] = useState<InkFeed | null>(null)
  useEffect(() => {
    const opened = followInk(doc)
    // It listens to the document, so it lives as long as this is shown.
    // oxlint-disable-next-line react/set-state-in-effect
    setFeed(opened)
    return () => opened.stop()
  }, [doc])
  return feed === null ? null : <Listed feed={feed} />
}

function Listed({ feed }: { readonly feed: InkFeed }): ReactNode {
  const t = useTexts(inkTexts)
  const items = useStore(feed.store, (state) => state.items)
  if (items.size === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('all')}</h2>
      <ul className={styles.notes}>
        {[...items.values()].map(({ id, kind, text }) => (
          <li key={id} className={styles.note}>
            <p className={styles.from}>{kind === 'text' ? t('textItem') : t('drawing')}</p>
            <p className={styles.text} dir="auto">
              {text === '' ? t('unnamed') : text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
