import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { COLUMNS, type Column, type Mapping } from './csv/columns.ts'
import type { Rows } from './csv/readRows.ts'
import styles from './ImportView.module.css'
import { attendanceTexts } from './texts.ts'

const PREVIEWED = 5

type Props = { readonly rows: Rows; readonly mapping: Mapping; readonly onMap: (mapping: Mapping) => void }

/** The first lines as they stand in the file, and over each column what it is taken for. */
export function ColumnTable({ rows: { header, rows }, mapping, onMap }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const nameOf = (index: number) => header[index] || t('import.column', { number: index + 1 })
  // A meaning that moves to another column leaves the one that had it.
  const map = (at: number, meaning: Column | null) => onMap(mapping.map((before, index) => (index === at ? meaning : before === meaning ? null : before)))
  return (
    <section className={styles.part}>
      <h3>{t('import.columns')}</h3>
      <p className={styles.soft}>{t('import.columnsHint')}</p>
      <div className={styles.scroll} role="region" aria-label={t('import.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((_, index) => (
                <th key={index} scope="col">
                  <span>{nameOf(index)}</span>
                  <select aria-label={t('import.meaning', { column: nameOf(index) })} value={mapping[index] ?? ''} onChange={(event) => map(index, COLUMNS.find((column) => column === event.target.value) ?? null)}>
                    <option value="">{t('column.ignore')}</option>
                    {COLUMNS.map((column) => (
                      <option key={column} value={column}>{t(`column.${column}`)}</option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, PREVIEWED).map(({ line, cells }) => (
              <tr key={line}>
                {header.map((_, index) => (
                  <td key={index} data-ignored={mapping[index] === null}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
