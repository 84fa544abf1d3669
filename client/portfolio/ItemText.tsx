import type { ReactNode } from 'react'
import { itemText } from '../../shared/document/portfolioDocument.ts'
import { kindOf, type IdOf, type ItemRoot, type TextOf } from '../../shared/document/portfolioItems.ts'
import { editItem } from '../../shared/ops/portfolio.ts'
import { LiveText } from './LiveText.tsx'
import { usePlace } from './place.ts'

type Props<R extends ItemRoot> = {
  readonly root: R
  readonly id: IdOf<R>
  readonly field: TextOf<R>
  readonly label: string
  readonly placeholder?: string
  /** A title is one line: Enter leaves it. */
  readonly oneLine?: boolean
}

/** A text of one entry, open for everyone who may write in it. */
export function ItemText<R extends ItemRoot>({ root, id, field, label, placeholder = '', oneLine = false }: Props<R>): ReactNode {
  const { doc, undo } = usePlace()
  const text = itemText(doc, root, id, field)
  if (text === null) return null
  return <LiveText label={label} placeholder={placeholder} oneLine={oneLine} text={text} maxLength={kindOf(root).texts[field] ?? 0} undo={undo} onWanted={(words) => editItem(doc, root, id, field, words)} />
}
