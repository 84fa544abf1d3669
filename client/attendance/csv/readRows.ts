import Papa from 'papaparse'
import { guessMapping } from './columns.ts'

/** A record of the file: the line it begins in (from 1), its cells, and its letters as they stand there. */
export type Row = { readonly line: number; readonly cells: readonly string[]; readonly raw: string }
export type BrokenRow = { readonly line: number; readonly raw: string; readonly why: 'quotes' | 'cells' }

export type Rows = {
  readonly delimiter: string
  readonly header: readonly string[]
  /** The header as a record; null if the file has none. */
  readonly headerRow: Row | null
  readonly rows: readonly Row[]
  readonly broken: readonly BrokenRow[]
}

const DELIMITERS = [';', ',', '\t', '|'] as const

/**
 * The records of a CSV. Empty lines are passed over. A line that has no sense by itself (quotes that do not close, cells that are too many or too
 * few) is kept apart, and reading goes on at the very next line: it swallows nothing of what follows.
 */
export function readRows(text: string): Rows {
  const { body, line, told } = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').replaceAll('\0', ''))
  const delimiter = told ?? bestDelimiter(body)
  const rows: Row[] = []
  const broken: BrokenRow[] = []
  let header: readonly string[] | null = null
  let headerRow: Row | null = null
  for (const { why, ...row } of records(body, delimiter, line)) {
    if (why !== null) broken.push({ line: row.line, raw: row.raw, why })
    else if (row.cells.every((cell) => cell.trim() === '')) continue
    else if (header !== null) rows.push(row)
    else if (!row.cells.some(looksLikeAddress)) {
      header = row.cells.map((cell) => cell.trim())
      headerRow = row
    } else {
      // A list of people without a header: its first line is somebody.
      header = row.cells.map(() => '')
      rows.push(row)
    }
  }
  return { delimiter, header: header ?? [], headerRow, rows, broken }
}

/** The same file when its first line turns out to be somebody, not the names of the columns. */
export function withoutHeader(rows: Rows): Rows {
  return rows.headerRow === null ? rows : { ...rows, header: rows.header.map(() => ''), headerRow: null, rows: [rows.headerRow, ...rows.rows] }
}

/** Excel's "sep=;" on a line of its own. */
function withoutSeparatorLine(text: string): { readonly body: string; readonly line: number; readonly told: string | null } {
  const found = /^sep=(.)\n/i.exec(text)
  return found === null ? { body: text, line: 1, told: null } : { body: text.slice(found[0].length), line: 2, told: found[1] ?? null }
}

/** The sign that makes the first line one of known columns; else the one that it has most of. */
function bestDelimiter(body: string): string {
  const [first = ''] = body.split('\n').filter((line) => line.trim() !== '')
  const ranked = DELIMITERS.map((delimiter) => {
    const cells = Papa.parse<string[]>(first, { delimiter }).data[0] ?? []
    return { delimiter, known: guessMapping(cells).filter((column) => column !== null).length, cells: cells.length }
  })
  return ranked.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.delimiter ?? ';'
}

type Found = Row & { readonly why: BrokenRow['why'] | null }

/** Record by record, until one is broken; then on from the line after it. */
function records(body: string, delimiter: string, firstLine: number): Found[] {
  const found: Found[] = []
  let width: number | null = null
  let [from, line] = [0, firstLine]
  while (from < body.length) {
    const rest = body.slice(from)
    let [at, brokenAt] = [0, -1]
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      step({ data: cells, errors, meta: { cursor } }, parser) {
        const raw = rest.slice(at, cursor).replace(/\n$/, '')
        const why = errors.some(({ type }) => type === 'Quotes') ? 'quotes' : widthFault(cells, raw, width)
        if (why === 'quotes' || (why === 'cells' && raw.includes('\n'))) {
          brokenAt = at
          parser.abort()
          return
        }
        if (width === null && raw.trim() !== '') width = cells.length
        found.push({ line, cells, raw, why })
        line += raw.split('\n').length
        at = cursor
      },
    })
    if (brokenAt === -1) return found
    const [raw = ''] = rest.slice(brokenAt).split('\n', 1)
    found.push({ line, cells: [], raw, why: 'quotes' })
    line++
    from += brokenAt + raw.length + 1
  }
  return found
}

/** As many cells as the header; empty ones beyond it say nothing. */
function widthFault(cells: readonly string[], raw: string, width: number | null): 'cells' | null {
  if (width === null || raw.trim() === '' || cells.every((cell) => cell.trim() === '')) return null
  return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '') ? 'cells' : null
}

export function looksLikeAddress(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(cell.trim())
}
