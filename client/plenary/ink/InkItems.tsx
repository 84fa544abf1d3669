import { useEditor, useValue } from 'tldraw'
import { useEffect, useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { InkItem } from '../../../shared/plenary/inkItems.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard, useSelection } from '../model/BoardContext.tsx'
import styles from './InkItems.module.css'
import { inkByKeys } from './inkByKeys.ts'
import { inkTexts } from './texts.ts'
import { useInkItems, useInkName } from './useInk.ts'

/** Each drawing and text as one thing: named for screen readers, a stop for the keyboard, framed when it is selected. tldraw draws the ink itself. */
export function InkItems(): ReactNode {
  const t = useTexts(inkTexts)
  const board = useBoard()
  const editor = useEditor()
  const items = useInkItems()
  const list = useRef<HTMLDivElement>(null)
  const any = items.size > 0
  useEffect(() => (list.current === null ? undefined : inkByKeys(list.current, board, editor)), [board, editor, any])
  if (!any) return null
  return (
    <div ref={list} className={styles.list} role="listbox" aria-multiselectable="true" aria-label={t('all')}>
      {[...items.values()].map((item, at) => (
        <Item key={item.id} item={item} first={at === 0} />
      ))}
    </div>
  )
}

function Item({ item, first }: { readonly item: InkItem; readonly first: boolean }): ReactNode {
  const { ink } = useBoard()
  const nameOf = useInkName()
  // Asked anew when the document says something else, and when tldraw has measured the letters.
  const shown = useStore(ink.feed.store, ({ items }) => items.get(item.id))
  const canvas = useStore(ink.canvases, (state) => state.canvas)
  const box = useValue('box of ink', () => canvas?.boxOfItem(item.id) ?? null, [canvas, shown])
  const selected = useSelection((held) => held.ink.has(item.id))
  if (box === null) return null
  return (
    <div
      role="option"
      aria-label={nameOf(item)}
      aria-selected={selected}
      tabIndex={first ? 0 : -1}
      className={styles.item}
      data-ink={item.id}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    />
  )
}
