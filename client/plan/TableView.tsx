import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Cell, Column, Row, Table } from '../../shared/api/plan.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { CellView } from './CellView.tsx'
import { Editor } from './editors/Editor.tsx'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'
import type { PlanView } from './usePlan.ts'

type Props = { readonly table: Table; readonly view: PlanView }

/** A table as it stands in the files. What is open for writing unfolds under its row. */
export function TableView({ table, view }: Props): ReactNode {
  return table.layout === 'outline' ? <OutlineView table={table} view={view} /> : <RowsView table={table} view={view} />
}

function RowsView({ table: { id, columns, rows }, view }: Props): ReactNode {
  const t = useTexts(planTexts)
  const hasSources = id !== 'counts'
  const openAt = view.edit === '' ? -1 : rows.findIndex((row) => holds(row, view.edit))
  const across = columns.length + (hasSources ? 1 : 0)
  return (
    // On a narrow laptop a wide table is moved sideways, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
    <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={id}>
      <table className={styles.grid}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">{column.heading}</th>
            ))}
            {hasSources ? <th scope="col">{t('sources')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.of ?? `row ${at}`}>
              <tr data-open={at === openAt || undefined}>
                {row.cells.map((cell, place) => (
                  <CellAt key={columns[place]?.id} cell={cell} column={columns[place]} view={view} />
                ))}
                {hasSources ? <td data-label={t('sources')} className={styles.sources}><RowSources row={row} /></td> : null}
              </tr>
              {at === openAt ? (
                <tr className={styles.editing}>
                  <td colSpan={across}><Editor view={view} /></td>
                </tr>
              ) : null}
            </Fragment>
          ))}
          {view.edit !== '' && openAt < 0 ? (
            <tr className={styles.editing}>
              <td colSpan={across}><Editor view={view} /></td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}

function CellAt({ cell, column, view }: { readonly cell: Cell; readonly column: Column | undefined; readonly view: PlanView }): ReactNode {
  return (
    <td data-label={column?.heading}>
      <CellView cell={cell} heading={column?.heading ?? ''} view={view} />
    </td>
  )
}

/** How many notes a row stands on, and the way to them where it is one entry's. */
function RowSources({ row: { of, sources, unsourced } }: { readonly row: Row }): ReactNode {
  const t = useTexts(planTexts)
  const { processId } = usePlace()
  const count = t('notes', { count: sources.length })
  return (
    <>
      {sources.length === 0 ? null : of === null ? <span>{count}</span> : <Link href={`/p/${processId}/trace/${of}`}>{count}</Link>}
      {unsourced ? <span className={styles.noSource}>{t('noSource')}</span> : null}
    </>
  )
}

/** Read from top to bottom, an entry a line under its section. */
function OutlineView({ table: { columns, rows }, view }: Props): ReactNode {
  const [row] = rows
  return (
    <table className={styles.outline}>
      <tbody>
        {columns.map((column, at) => {
          const cell = row?.cells[at]
          const begins = column.section !== null && column.section !== columns[at - 1]?.section
          return (
            <Fragment key={column.id}>
              {begins ? <tr><th scope="rowgroup" colSpan={2} className={styles.section}>{column.section}</th></tr> : null}
              <tr>
                <th scope="row">{column.heading}</th>
                <td>{cell === undefined ? null : <CellView cell={cell} heading={column.heading} view={view} />}</td>
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

/** Its own row, or the row that tells of it first. */
function holds({ of, cells }: Row, edit: string): boolean {
  return of === edit || cells.some((cell) => cell.of === edit || cell.parts.some((part) => part.of === edit))
}
