import { PenLine, Type } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InkId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import listStyles from '../board/ListPanel.module.css'
import type { View } from '../canvas/view.ts'
import { useBoard, useSelection } from '../model/BoardContext.tsx'
import { selectInk, toggleInk } from '../model/selection.ts'
import { inkTexts } from './texts.ts'
import { useInkItems, useInkName } from './useInk.ts'

/** All that was drawn and written, in the list beside the canvas: to be selected, named and erased without a pointer. */
export function ListedInk({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(inkTexts)
  const { selection, ink } = useBoard()
  const items = useInkItems()
  const nameOf = useInkName()
  const selected = useSelection((held) => held.ink)
  if (items.size === 0) return null
  const goThere = (id: InkId) => {
    selectInk(selection, [id])
    const box = ink.canvas()?.boxOfItem(id) ?? null
    if (box !== null) view?.reveal(box)
  }
  return (
    <>
      <h3>{t('all')}</h3>
      <ul>
        {[...items.values()].map((item) => (
          <li key={item.id} className={listStyles.note} data-selected={selected.has(item.id) || undefined}>
            <input type="checkbox" checked={selected.has(item.id)} aria-label={nameOf(item)} onChange={() => toggleInk(selection, item.id)} />
            <button type="button" onClick={() => goThere(item.id)}>
              {item.kind === 'text' ? <Type size={18} aria-hidden="true" /> : <PenLine size={18} aria-hidden="true" />}
              <span dir="auto">{nameOf(item)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
