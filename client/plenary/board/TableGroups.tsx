import { CornerRightUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { around } from '../../../shared/plenary/geometry.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { tableGroups, type TableGroup } from '../../../shared/plenary/tableGroups.ts'
import { addTexts, say, useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/toasts.ts'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { selectClusters } from '../model/selection.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './TableGroups.module.css'

/** In the list: how the tables grouped what nobody placed yet, each to be taken over in one go. */
export function TableGroups({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(tableGroupTexts)
  const groups = useTableGroups()
  if (groups.length === 0) return null
  return (
    <>
      <h3>{t('heading')}</h3>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.id} data-cluster={group.colour}>
            <OneGroup group={group} view={view} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Beside a note: the group that its table put it in. */
export function TableGroupHint({ card, view }: { readonly card: NoteId; readonly view: View | null }): ReactNode {
  const group = useTableGroups().find(({ cards }) => cards.includes(card))
  return group === undefined ? null : (
    <div className={styles.hint} data-cluster={group.colour}>
      <OneGroup group={group} view={view} />
    </div>
  )
}

function useTableGroups(): readonly TableGroup[] {
  const clusters = usePlenary((state) => state.tableClusters)
  const grouping = usePlenary((state) => state.grouping)
  return tableGroups(clusters, grouping)
}

function OneGroup({ group, view }: { readonly group: TableGroup; readonly view: View | null }): ReactNode {
  const t = useTexts(tableGroupTexts)
  const plenary = useTexts(plenaryTexts)
  const words = useWords()
  const board = useBoard()
  const title = group.title || plenary('unnamed')
  return (
    <>
      <p>
        {t('grouped', { table: words.table(group.table) })} <strong dir="auto">{title}</strong> · {plenary('count', { count: group.cards.length })}
      </p>
      <Button look="quiet" aria-label={t('takeOverOf', { title })} onClick={() => takeOver(board, view, group)}>
        <CornerRightUp size={20} aria-hidden="true" />
        {t('takeOver')}
      </Button>
    </>
  )
}

/** Makes it a cluster of the plenary; the table keeps its own. One step of undo. */
function takeOver(board: Board, view: View | null, { cards, title, colour }: TableGroup): void {
  const middle = around(cards.flatMap((id) => board.surface.placeOf(id) ?? []).map(noteRect))
  const near = middle === null ? (view?.centre() ?? { x: 0, y: 0 }) : { x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 }
  const cluster = board.acts.newCluster(cards, near, { title, colour })
  if (cluster === null) return
  selectClusters(board.selection, [cluster])
  announce(say(tableGroupTexts, 'taken', { title: title || say(plenaryTexts, 'unnamed') }))
  const panel = board.surface.panelOf(cluster)
  if (panel !== undefined) view?.reveal(panel)
}

const tableGroupTexts = addTexts('plenaryTableGroups', {
  it: {
    heading: 'Gruppi fatti ai tavoli',
    grouped: '{{table}} ha raggruppato:',
    takeOver: 'Riprendi questo gruppo',
    takeOverOf: 'Riprendi il gruppo «{{title}}»',
    taken: 'Il gruppo «{{title}}» è ora in plenaria.',
  },
  en: {
    heading: 'Groups made at the tables',
    grouped: '{{table}} grouped:',
    takeOver: 'Take over this group',
    takeOverOf: 'Take over the group “{{title}}”',
    taken: 'The group “{{title}}” is now on the plenary.',
  },
})
