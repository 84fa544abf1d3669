import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { ActionPlan, Cell, Column, Part, Table } from '../../shared/api/plan.ts'
import { standsOnNotes, wordingOf, type Wording } from './wording.ts'
import { sheetNames } from './sheetNames.ts'

/** What Excel takes in one cell is 32,767 letters; a list that is longer goes on in the next row. */
const MOST_LETTERS = 32_000

const PAPER = '#F0ECE4'
const head = (value: string): CellObject => ({ value: escaped(value), type: String, fontWeight: 'bold', backgroundColor: PAPER, bottomBorderStyle: 'thin', wrap: true, alignVertical: 'top' })
const text = (value: string, look: Partial<CellObject> = {}): CellObject => ({ value: escaped(value), type: String, wrap: true, alignVertical: 'top', ...look })
const SOFT = { textColor: '#5D554A' } as const
const GAP = { fontStyle: 'italic', textColor: '#7B4800', backgroundColor: '#FDF5DC' } as const

type SheetRow = (CellObject | null)[]
type Sheet = { readonly name: string; readonly heads: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly SheetRow[] }

/** The plan as a workbook: a sheet a table, one for each action, then the notes behind it and what was left out. Texts are texts, whatever they look like. */
export async function writeXlsx(plan: ActionPlan, madeAt: Date): Promise<Buffer> {
  const wording = wordingOf(plan, madeAt)
  const { say } = wording
  const tables = plan.tables.map((table): Sheet => (table.layout === 'outline' ? outlineSheet(table, wording) : tableSheet(table, wording)))
  const sheets = [aboutSheet(plan, wording), ...tables, notesSheet(plan, wording), leftOutSheet(plan, wording)]
  const names = sheetNames(sheets.map(({ name }) => name))
  const written = sheets.map(({ heads, widths, rows }, at) => ({
    data: [...(heads.length === 0 ? [] : [heads.map(head)]), ...rows.flatMap(continued(say('file.continued')))].map(tall(widths)),
    sheet: names[at] ?? '',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: heads.length === 0 ? 0 : 1,
    orientation: 'landscape' as const,
  }))
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11, features: [ON_ONE_WIDTH] }).toBuffer()
}

function aboutSheet(plan: ActionPlan, { say, about }: Wording): Sheet {
  const line = (words: string, look: Partial<CellObject> = {}) => [text(words, look)]
  const contents = plan.tables.map(({ module, title }) => line(`${module}  ${title}`))
  return { name: say('file.readMe'), heads: [], widths: [110], rows: [line(say('file.title'), { fontWeight: 'bold', fontSize: 16 }), line(plan.process, { fontSize: 13 }), line(about), [], ...contents] }
}

function tableSheet(table: Table, wording: Wording): Sheet {
  const { module, title, columns, rows } = table
  const hasSources = standsOnNotes(table)
  return {
    name: `${module} ${title}`,
    heads: [...columns.map(({ heading }) => heading), ...(hasSources ? [wording.say('sources')] : [])],
    widths: [...columns.map(widthOf), ...(hasSources ? [16] : [])],
    rows: rows.map((row) => [...row.cells.map((cell) => cellIn(cell, wording)), ...(hasSources ? [text(wording.sources(row), SOFT)] : [])]),
  }
}

function cellIn(cell: Cell, wording: Wording): CellObject {
  const [first, ...more] = cell.parts
  if (first === undefined) return text(wording.say('gap'), GAP)
  if (more.length === 0 && first.text === '' && first.amount !== null) return amountIn(first.amount)
  return text(cell.parts.map(wording.text).join('\n'))
}

function amountIn({ number, unit }: NonNullable<Part['amount']>): CellObject {
  const digits = Number.isInteger(number) ? '#,##0' : '#,##0.00'
  const said = unit.replaceAll(/["\\\n]/g, '').slice(0, 60)
  return { value: number, type: Number, format: said === '' ? digits : `${digits} "${said}"`, alignVertical: 'top' }
}

/** An outline is read from top to bottom: a row an entry, and one for each of its numbers. */
function outlineSheet({ module, title, columns, rows }: Table, wording: Wording): Sheet {
  const { say } = wording
  const [row] = rows
  let section: string | null = null
  const lines = columns.flatMap(({ heading, section: its }, at) => {
    const begins = its !== null && its !== section ? [[text(its, { fontWeight: 'bold', fontSize: 12 })]] : []
    section = its
    return [...begins, ...outlineLines(heading, row?.cells[at], wording)]
  })
  return {
    name: `${module} ${title.slice(title.indexOf(':') + 1).trim()}`,
    heads: [say('file.entry'), say('file.detail'), say('file.value'), say('file.unit'), say('sources')],
    widths: [44, 30, 64, 16, 16],
    rows: lines,
  }
}

function outlineLines(heading: string, cell: Cell | undefined, wording: Wording): SheetRow[] {
  const parts = cell?.parts ?? []
  if (parts.length === 0) return [[text(heading), null, text(wording.say('gap'), GAP), null, null]]
  const sourcesOf = (some: readonly Part[]) =>
    text(wording.sources({ sources: [...new Set(some.flatMap(({ sources }) => sources))], unsourced: some.some(({ of, sources }) => of !== null && sources.length === 0) }), SOFT)
  const words = parts.filter(({ amount }) => amount === null)
  const lines: SheetRow[] = words.length === 0 ? [] : [[null, null, text(words.map((part) => part.text).join('\n')), null, sourcesOf(words)]]
  for (const part of parts) {
    if (part.amount !== null) lines.push([null, text(part.text), { ...amountIn({ ...part.amount, unit: '' }), align: 'left' }, text(part.amount.unit), sourcesOf([part])])
  }
  return lines.map((line, at) => [text(at === 0 ? heading : ''), ...line.slice(1)])
}

function notesSheet({ notes }: ActionPlan, { say }: Wording): Sheet {
  return {
    name: say('file.notes').split(':')[0] ?? '',
    heads: [say('file.number'), say('file.session'), say('file.table'), say('category'), say('file.kind'), say('lever'), say('file.text')],
    widths: [8, 24, 22, 34, 18, 28, 90],
    rows: notes.map(({ number, session, table, category, kind, lever, text: words }) => [
      { value: number, type: Number, alignVertical: 'top' },
      text(session), text(table ?? say('plenary')), text(category ?? say('facilitators')), text(kind), text(lever ?? ''), text(words),
    ]),
  }
}

function leftOutSheet({ leftOut }: ActionPlan, { say }: Wording): Sheet {
  const rows = leftOut.map(({ what, why }) => [text(what), text(why)])
  return { name: say('file.leftOut').split(',')[0] ?? '', heads: [say('file.what'), say('file.why')], widths: [50, 100], rows: rows.length > 0 ? rows : [[text(say('file.leftOut.none'))]] }
}

/** A row whose texts are longer than a cell goes on below itself. */
function continued(mark: string): (row: SheetRow) => SheetRow[] {
  return (row) => {
    const pieces = row.map((cell) => (isText(cell) && cell.value.length > MOST_LETTERS ? piecesOf(cell.value) : null))
    const rows = Math.max(1, ...pieces.map((each) => each?.length ?? 1))
    if (rows === 1) return [row]
    return Array.from({ length: rows }, (_, at) => row.map((cell, column) => {
      const parts = pieces[column]
      if (parts === null || parts === undefined) return at === 0 ? cell : column === 0 ? text(mark, SOFT) : null
      return { ...cell, value: parts[at] ?? '' }
    }))
  }
}

function isText(cell: CellObject | null): cell is CellObject & { readonly value: string } {
  return typeof cell?.value === 'string'
}

/** Cut between lines where there are any, never within a letter. */
function piecesOf(words: string): string[] {
  const pieces: string[] = []
  for (let rest = words; rest !== ''; ) {
    if (rest.length <= MOST_LETTERS) return [...pieces, rest]
    const line = rest.lastIndexOf('\n', MOST_LETTERS)
    let cut = line > MOST_LETTERS / 2 ? line : MOST_LETTERS
    if (/[\uD800-\uDBFF]/.test(rest.charAt(cut - 1))) cut -= 1
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut).replace(/^\n/, '')
  }
  return pieces
}

/** As tall as its longest text needs: not every program reckons that by itself when it opens a file. */
function tall(widths: readonly number[]): (row: SheetRow) => SheetRow {
  return (row) => {
    const lines = row.map((cell, at) => (isText(cell) ? linesIn(cell.value, widths[at] ?? 10) * ((cell.fontSize ?? 11) / 11) : 1))
    const height = Math.min(MOST_HEIGHT, Math.ceil(Math.max(1, ...lines) * LINE_HEIGHT + 3))
    const [first, ...rest] = row
    return [{ ...first, height }, ...rest]
  }
}

/** In points; Excel's own for Calibri 11, and the most that it takes. */
const LINE_HEIGHT = 15
const MOST_HEIGHT = 409

function linesIn(words: string, width: number): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0)
}

/** Printed, a sheet is as wide as its page, and as long as it gets. */
const ON_ONE_WIDTH = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        insert: () => '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) => (tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes),
      },
    },
  },
}

/** "_x0041_" in a text is an A to Excel; its underscore has a sign of its own. */
function escaped(words: string): string {
  return words.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const WIDE = new Set(['barriers', 'problems', 'stateOfTheArt', 'suggestions', 'networkDescription', 'descriptions', 'interventionDescription', 'early', 'late', 'direct', 'indirect', 'addressed'])
const NARROW = new Set(['influence', 'interest', 'number', 'target2025', 'target2027', 'target2030', 'notes'])

/** In Excel's unit, about a letter each. */
function widthOf({ id }: Column): number {
  return WIDE.has(id) ? 44 : NARROW.has(id) ? 16 : 30
}
