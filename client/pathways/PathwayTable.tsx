import type { ReactNode } from 'react'
import { COLUMNS, voicesOf, type Column, type NodeId } from '../../shared/pathways/pathways.ts'
import { pathwayRows, type PathwayRow } from '../../shared/pathways/pathwayRows.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { lookOfColumn } from './looks.ts'
import { GapMark, NodeSign } from './NodeSign.tsx'
import shared from './Pathways.module.css'
import styles from './PathwayTable.module.css'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { TABLE, useWide } from './useWide.ts'
import { Voices } from './Voices.tsx'

/** A line an action, with all that leads to it and follows from it; what is missing stands where it would be, and opens the way to fill it. */
export function PathwayTable(): ReactNode {
  const t = useTexts(pathwaysTexts)
  const isWide = useWide(TABLE)
  const { pathways, shown } = useSight()
  const { definition } = usePlace()
  const { fields } = planWordsOf(definition)
  const placeOf = (row: PathwayRow) => {
    const field = fieldOf(row)
    const at = fields.findIndex(({ id }) => id === field)
    return row.of.column === 'action' ? (at === -1 ? fields.length : at) : fields.length + 1
  }
  const rows = pathwayRows(pathways).filter(({ of }) => shown.has(of.id)).sort((a, b) => placeOf(a) - placeOf(b))
  if (rows.length === 0) return <div />
  if (!isWide) {
    return (
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.of.id}>
            <p className={shared.soft}><FieldName row={row} /></p>
            {COLUMNS.filter((column) => row.cells[column].length > 0 || row.gaps[column] !== undefined).map((column) => (
              <section key={column}>
                <h2><ColumnName column={column} /></h2>
                <Cell row={row} column={column} />
              </section>
            ))}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('view.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col"><ColumnName column={column} /></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.of.id}>
              <th scope="row"><FieldName row={row} /></th>
              {COLUMNS.map((column) => (
                <td key={column}><Cell row={row} column={column} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fieldOf({ of }: PathwayRow): string | null {
  return of.column === 'obstacle' || of.column === 'lever' ? null : of.item.field
}

/** Its field of action; of a problem or barrier, which has none, its topic. */
function FieldName({ row }: { readonly row: PathwayRow }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const localised = useLocalised()
  const { definition } = usePlace()
  const isObstacle = row.of.column === 'obstacle'
  const id = row.of.column === 'obstacle' ? row.of.item.topic : fieldOf(row)
  const word = (isObstacle ? definition.topics : planWordsOf(definition).fields).find((each) => each.id === id)
  return word === undefined ? (id ?? t(isObstacle ? 'topic.none' : 'field.none')) : localised(word.name)
}

function ColumnName({ column }: { readonly column: Column }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { hue, icon: Icon } = lookOfColumn(column)
  return (
    <span className={styles.name} data-hue={hue}>
      <Icon size={18} aria-hidden="true" />
      {t(`column.${column}`)}
    </span>
  )
}

function Cell({ row: { of, cells, gaps }, column }: { readonly row: PathwayRow; readonly column: Column }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { open } = useSight()
  const gap = gaps[column]
  return (
    <>
      {cells[column].length === 0 ? null : (
        <ul className={styles.cell}>
          {cells[column].map((id) => (
            <li key={id}><Entry id={id} /></li>
          ))}
        </ul>
      )}
      {gap === undefined ? null : (
        <button type="button" className={styles.gap} title={t(`fill.${gap}`)} onClick={() => open({ what: gap === 'noAction' || gap === 'leadsNowhere' ? 'to' : 'from', node: of.id })}>
          <GapMark gap={gap} />
        </button>
      )}
    </>
  )
}

function Entry({ id }: { readonly id: NodeId }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { pathways, selected, select, nameOf } = useSight()
  const node = pathways.nodes.get(id)
  if (node === undefined) return null
  return (
    <button type="button" className={styles.entry} aria-pressed={selected?.id === id} onClick={() => select(selected?.id === id ? null : id)}>
      {node.column === 'obstacle' || (node.column === 'coBenefit' && node.item.indirect) ? <NodeSign node={node} /> : null}
      <span dir="auto">{nameOf(node)}</span>
      {node.known ? null : <span className={shared.soft}>{t('unknown.word')}</span>}
      {node.column === 'action' ? <Voices of={voicesOf(node.sources)} /> : null}
    </button>
  )
}
