import { Check, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { linkItems } from '../../shared/ops/portfolio.ts'
import { COLUMNS, isLever, mayLead, voicesOf, type Column, type NodeId, type PathNode } from '../../shared/pathways/pathways.ts'
import type { BroughtInto } from '../../shared/pathways/unusedLines.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { NodeSign } from './NodeSign.tsx'
import styles from './Pathways.module.css'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { linksOf, usePathwayOps } from './usePathwayOps.ts'
import { Voices } from './Voices.tsx'

type Props = { readonly of: NodeId; readonly direction: 'to' | 'from'; readonly onClose: () => void }

/** "Leads to…": all that this may lead to (or follow from), sought and taken with one press; what is not there yet is made on the spot. */
export function LinkChooser({ of, direction, onClose }: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { doc } = usePlace()
  const { pathways, nameOf, add } = useSight()
  const { link, unlink } = usePathwayOps()
  const [sought, setSought] = useState('')
  const node = pathways.nodes.get(of)
  if (node === undefined || isLever(of)) return null
  const wanted = sought.trim().toLocaleLowerCase()
  const ends = (other: PathNode) => (direction === 'to' ? ([node, other] as const) : ([other, node] as const))
  const edgeTo = (other: PathNode) => pathways.outOf.get(ends(other)[0].id)?.find((edge) => edge.to === ends(other)[1].id)
  const allowed = COLUMNS.flatMap((column) => pathways.columns[column]).filter((other) => other.id !== of && mayLead(...ends(other)))
  const found = allowed.filter((other) => nameOf(other).toLocaleLowerCase().includes(wanted))
  const toggle = (other: PathNode) => {
    const edge = edgeTo(other)
    if (linksOf(edge).length > 0 && edge !== undefined) unlink(edge)
    else link(...ends(other))
  }
  const make = (column: BroughtInto) => {
    add(column, sought.trim(), (made) => (direction === 'to' ? linkItems(doc, of, made) : linkItems(doc, made, of)))
    setSought('')
  }
  return (
    <Dialog title={t(direction === 'to' ? 'to.title' : 'from.title', { text: nameOf(node) })} onClose={onClose}>
      <SearchField className={styles.seek} label={t('seek')} value={sought} onSeek={setSought} />
      {found.length === 0 ? <p className={styles.soft}>{t(allowed.length === 0 ? 'choose.none' : 'seek.none')}</p> : null}
      <ul className={styles.choices}>
        {found.map((other) => {
          const isLinked = linksOf(edgeTo(other)).length > 0
          return (
            <li key={other.id}>
              <button type="button" aria-pressed={isLinked} onClick={() => toggle(other)}>
                <span className={styles.tick}>{isLinked ? <Check size={20} aria-hidden="true" /> : null}</span>
                <span>
                  <NodeSign node={other} />
                  <span className={styles.words} dir="auto">{nameOf(other)}</span>
                  <Voices of={voicesOf(other.sources)} />
                </span>
              </button>
            </li>
          )
        })}
        {wanted === '' ? null : columnsFor(node, direction).map((column) => (
          <li key={column}>
            <button type="button" onClick={() => make(column)}>
              <span className={styles.tick}><Plus size={20} aria-hidden="true" /></span>
              <span>{t('choose.new', { column: t(`column.${column}`), text: sought.trim() })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Where something new would be allowed. What is new is a direct co-benefit, so it leads to an indirect one, and follows from none. */
function columnsFor(node: PathNode, direction: 'to' | 'from'): BroughtInto[] {
  const at = COLUMNS.indexOf(node.column)
  const isOpen = (column: Column): column is BroughtInto => {
    if (column === 'lever') return false
    const [from, to] = direction === 'to' ? [node.column, column] : [column, node.column]
    if (from === 'obstacle') return to === 'action'
    if (column === node.column) return direction === 'from' && node.column === 'coBenefit' && node.item.indirect
    return direction === 'to' ? COLUMNS.indexOf(column) > at : COLUMNS.indexOf(column) < at
  }
  return COLUMNS.filter(isOpen)
}
