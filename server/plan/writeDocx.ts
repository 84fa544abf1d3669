import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild, type ISectionOptions } from 'docx'
import type { ActionPlan, Cell, Column, PlanNote, Row, Table as PlanTable } from '../../shared/api/plan.ts'
import { BASE_STYLES, PLAN_STYLES, STYLE } from './docxStyles.ts'
import { standsOnNotes, wordingOf, type Wording } from './wording.ts'

/** A4 in twentieths of a point, and what is left of it between the margins. */
const PAGE = { width: 11_906, height: 16_838, margin: 851 } as const
const ACROSS = { portrait: PAGE.width - 2 * PAGE.margin, landscape: PAGE.height - 2 * PAGE.margin } as const
type Orientation = keyof typeof ACROSS

/** The plan as a text document: a heading and a real table each, in styles that have names, so that a city gives them its own look. */
export async function writeDocx(plan: ActionPlan, madeAt: Date): Promise<Buffer> {
  const wording = wordingOf(plan, madeAt)
  const { say } = wording
  const part = (orientation: Orientation, children: readonly FileChild[]): ISectionOptions => sectionOf(orientation, children, plan.process)
  const [before, after] = [plan.tables.filter(({ id }) => /^(a|b1|b2-1)/.test(id)), plan.tables.filter(({ id }) => /^(b3|c|counts)/.test(id))]
  const outlines = plan.tables.filter(({ layout }) => layout === 'outline')
  const wide = (tables: readonly PlanTable[]) => tables.flatMap((table) => [heading(`${table.module} ${table.title}`, 1), tableOf(table, wording), gapAfter()])
  const document = new Document({
    title: `${say('file.title')}: ${plan.process}`,
    creator: 'Plenaria',
    externalStyles: BASE_STYLES,
    styles: PLAN_STYLES,
    sections: [
      part('landscape', [new Paragraph({ text: say('file.title'), heading: HeadingLevel.TITLE }), new Paragraph({ text: plan.process, style: STYLE.subtitle }), new Paragraph({ text: wording.about, style: STYLE.about }), ...wide(before)]),
      ...(outlines.length === 0 ? [] : [part('portrait', outlines.flatMap((table, at) => [...outlineTitle(table, at, say('b2-2')), outlineOf(table, wording), gapAfter()]))]),
      part('landscape', wide(after)),
      part('portrait', [...notesPart(plan, wording), ...leftOutPart(plan, wording)]),
    ],
  })
  return Packer.toBuffer(document)
}

function sectionOf(orientation: Orientation, children: readonly FileChild[], process: string): ISectionOptions {
  const margin = PAGE.margin
  // docx turns width and height round by itself.
  const page = { size: { width: PAGE.width, height: PAGE.height, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: margin, bottom: margin, left: margin, right: margin } }
  const foot = new Paragraph({ style: STYLE.footer, alignment: AlignmentType.RIGHT, children: [new TextRun(`${process} · `), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })
  return { properties: { page }, footers: { default: new Footer({ children: [foot] }) }, children: [...children] }
}

function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true })
}

const gapAfter = () => new Paragraph({ text: '', style: STYLE.cell })

function tableOf(table: PlanTable, wording: Wording): Table {
  const { columns, rows } = table
  const hasSources = standsOnNotes(table)
  const widths = widthsOf([...columns.map(weightOf), ...(hasSources ? [SOURCES_WEIGHT] : [])], ACROSS.landscape)
  const heads = [...columns.map(({ heading: words }) => words), ...(hasSources ? [wording.say('sources')] : [])]
  const line = (row: Row) => [...row.cells.map((cell, at) => planCell(cell, wording, widths[at] ?? 0)), ...(hasSources ? [sourcesCell(row, wording, widths.at(-1) ?? 0)] : [])]
  return grid(widths, [headRow(heads, widths), ...rows.map((row) => new TableRow({ cantSplit: fitsOnPage(row.cells), children: line(row) }))])
}

function headRow(heads: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((words, at) => box([line(words, STYLE.head)], widths[at] ?? 0)) })
}

/** Under one heading for all of them, each with its name; each begins a page. */
function outlineTitle({ module, title }: PlanTable, at: number, common: string): Paragraph[] {
  const name = title.slice(title.indexOf(':') + 1).trim()
  const own = new Paragraph({ text: name, heading: HeadingLevel.HEADING_2, keepNext: true, pageBreakBefore: at > 0 })
  return at === 0 ? [heading(`${module} ${common}`, 1), own] : [own]
}

function outlineOf({ columns, rows }: PlanTable, wording: Wording): Table {
  const widths = widthsOf([5, 10, 2], ACROSS.portrait)
  const [row] = rows
  let section: string | null = null
  const lines = columns.flatMap((column, at) => {
    const begins = column.section !== null && column.section !== section ? [sectionRow(column.section, ACROSS.portrait)] : []
    section = column.section
    const cell = row?.cells[at]
    return cell === undefined ? begins : [...begins, outlineRow(column, cell, widths, wording)]
  })
  return grid(widths, [headRow([wording.say('file.entry'), wording.say('file.value'), wording.say('sources')], widths), ...lines])
}

function sectionRow(words: string, width: number): TableRow {
  return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: 3, width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ text: words, style: STYLE.section, keepNext: true })] })] })
}

function outlineRow({ heading: words }: Column, cell: Cell, widths: readonly number[], wording: Wording): TableRow {
  const sources = [...new Set(cell.parts.flatMap((part) => part.sources))]
  const unsourced = cell.parts.some((part) => part.of !== null && part.sources.length === 0)
  return new TableRow({ cantSplit: fitsOnPage([cell]), children: [box([line(words, STYLE.entry)], widths[0] ?? 0), planCell(cell, wording, widths[1] ?? 0), sourcesCell({ sources, unsourced }, wording, widths[2] ?? 0)] })
}

/** A row goes to the next page whole, unless one of its cells fills half of a page by itself. */
function fitsOnPage(cells: readonly Cell[]): boolean {
  return cells.every(({ parts }) => parts.reduce((sum, { text }) => sum + text.length, 0) < 600)
}

function planCell(cell: Cell, wording: Wording, width: number): TableCell {
  return box(cell.gap ? [line(wording.say('gap'), STYLE.gap)] : cell.parts.flatMap((part) => linesOf(wording.text(part), STYLE.cell)), width)
}

function sourcesCell(row: Pick<Row, 'sources' | 'unsourced'>, wording: Wording, width: number): TableCell {
  return box([line(wording.sources(row), STYLE.sources)], width)
}

function box(children: Paragraph[], width: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children })
}

function grid(widths: readonly number[], rows: TableRow[]): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return new Table({ style: STYLE.table, width: { size: total, type: WidthType.DXA }, columnWidths: [...widths], layout: TableLayoutType.FIXED, rows })
}

function notesPart({ notes }: ActionPlan, wording: Wording): Paragraph[] {
  const { say } = wording
  return [heading(say('file.notes'), 1), new Paragraph({ text: say('file.notes.about'), style: STYLE.about }), ...notes.map((note) => noteLine(note, wording))]
}

/** A paragraph each, not a row of a table: a document with a table of 6,000 rows is no pleasure to open. */
function noteLine({ number, session, table, category, kind, lever, text }: PlanNote, { say }: Wording): Paragraph {
  const where = [session, table ?? say('plenary'), category ?? say('facilitators'), kind, lever].filter((one) => one !== null && one !== '').join(' · ')
  return new Paragraph({
    style: STYLE.note, ...direction(text),
    children: [new TextRun({ text: `${number}  `, bold: true }), new TextRun(text.replaceAll('\n', ' ')), new TextRun({ text: `  ${where}`, color: SOFT })],
  })
}

const SOFT = '5D554A'

function leftOutPart({ leftOut }: ActionPlan, { say }: Wording): FileChild[] {
  const widths = widthsOf([2, 5], ACROSS.portrait)
  const rows = leftOut.map(({ what, why }) => new TableRow({ children: [box(linesOf(what, STYLE.cell), widths[0] ?? 0), box(linesOf(why, STYLE.cell), widths[1] ?? 0)] }))
  return [
    heading(say('file.leftOut'), 1),
    ...(rows.length === 0 ? [new Paragraph({ text: say('file.leftOut.none'), style: STYLE.about })] : [grid(widths, [headRow([say('file.what'), say('file.why')], widths), ...rows])]),
  ]
}

function linesOf(text: string, style: string): Paragraph[] {
  return text.split('\n').map((words) => line(words, style))
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ text, style, ...direction(text) })
}

/** From right to left if its first letter says so, as in a page with `dir="auto"`. */
function direction(text: string): { readonly bidirectional?: true } {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? { bidirectional: true } : {}
}

const SOURCES_WEIGHT = 1.6
const WIDE = new Set(['barriers', 'problems', 'stateOfTheArt', 'suggestions', 'networkDescription', 'descriptions', 'interventionDescription', 'early', 'late', 'direct', 'indirect', 'addressed'])
const NARROW = new Set(['influence', 'interest', 'number', 'target2025', 'target2027', 'target2030', 'notes'])

function weightOf({ id }: Column): number {
  return WIDE.has(id) ? 4 : NARROW.has(id) ? 1.5 : 2.5
}

/** Shares of a page's width, in whole twentieths of a point. */
function widthsOf(weights: readonly number[], across: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((weight / total) * across))
}
