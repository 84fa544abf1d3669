import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Grip, SortableList, SortableRow } from '../../ui/Sortable.tsx'
import { announce } from '../../ui/toasts.ts'
import styles from './SortableRows.module.css'
import { designTexts } from './texts.ts'

export type SortableItem = {
  readonly id: string
  /** What it is called, for its grip and its menu. */
  readonly title: string
  readonly row: ReactNode
  readonly menu: readonly MenuItem[]
  /** Under the row, as part of it. */
  readonly below?: ReactNode
}

type Props = { readonly label: string; readonly items: readonly SortableItem[]; readonly onMove: (id: string, at: number) => void }

/** Rows that can be put in order: by their grip, or by their menu. */
export function SortableRows({ label, items, onMove }: Props): ReactNode {
  const t = useTexts(designTexts)
  const move = (id: string, at: number) => {
    onMove(id, at)
    announce(t('rows.moved', { title: items.find((item) => item.id === id)?.title ?? '', position: at + 1, count: items.length }))
  }
  return (
    <SortableList className={styles.rows} aria-label={label} ids={items.map(({ id }) => id)} onMove={move}>
      {items.map((item, at) => (
        <Row key={item.id} item={item} at={at} last={items.length - 1} onMove={(to) => move(item.id, to)} />
      ))}
    </SortableList>
  )
}

type RowProps = { readonly item: SortableItem; readonly at: number; readonly last: number; readonly onMove: (at: number) => void }

function Row({ item: { id, title, row, menu, below }, at, last, onMove }: RowProps): ReactNode {
  const t = useTexts(designTexts)
  const order: MenuItem[] = [
    { label: t('rows.up'), icon: ArrowUp, disabled: at === 0, onSelect: () => onMove(at - 1) },
    { label: t('rows.down'), icon: ArrowDown, disabled: at === last, onSelect: () => onMove(at + 1) },
  ]
  return (
    <SortableRow id={id}>
      <div className={styles.head}>
        <Grip label={t('rows.grip', { title })} className={styles.grip} />
        <div className={styles.body}>{row}</div>
        <Menu label={t('rows.more', { title })} icon={Ellipsis} groups={[{ items: order }, { items: menu }]} />
      </div>
      {below === undefined || below === null ? null : <div className={styles.below}>{below}</div>}
    </SortableRow>
  )
}
