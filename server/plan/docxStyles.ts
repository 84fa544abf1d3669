import type { IStylesOptions } from 'docx'

/** The names by which a city finds and changes the look of everything in the document. */
export const STYLE = {
  subtitle: 'PlanSubtitle',
  about: 'PlanAbout',
  head: 'PlanTableHeading',
  section: 'PlanTableSection',
  entry: 'PlanTableEntry',
  cell: 'PlanTableText',
  gap: 'PlanGap',
  sources: 'PlanSources',
  note: 'PlanNote',
  footer: 'PlanFooter',
  table: 'PlanTable',
} as const

const INK = '2A2520'
const SOFT = '5D554A'
const under = (size: number, before: number, after: number) => ({ run: { size, bold: true, color: INK, font: 'Calibri' }, paragraph: { spacing: { before, after }, keepNext: true } })
const cellLike = { basedOn: 'Normal', next: STYLE.cell, quickFormat: true } as const

/** Sizes are half points, spaces twentieths of a point. */
export const PLAN_STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 20, color: INK }, paragraph: { spacing: { after: 80 } } },
    title: under(44, 0, 60),
    heading1: under(30, 280, 140),
    heading2: under(24, 200, 100),
  },
  paragraphStyles: [
    { id: STYLE.subtitle, name: 'Plan subtitle', basedOn: 'Normal', quickFormat: true, run: { size: 28, color: SOFT }, paragraph: { spacing: { after: 160 } } },
    { id: STYLE.about, name: 'Plan about', basedOn: 'Normal', quickFormat: true, run: { color: SOFT }, paragraph: { spacing: { after: 200 } } },
    { id: STYLE.head, name: 'Plan table heading', ...cellLike, run: { bold: true, size: 18 }, paragraph: { spacing: { before: 40, after: 40 } } },
    { id: STYLE.section, name: 'Plan table section', ...cellLike, run: { bold: true, size: 20 }, paragraph: { spacing: { before: 80, after: 40 } } },
    { id: STYLE.entry, name: 'Plan table entry', ...cellLike, run: { size: 18, color: SOFT }, paragraph: { spacing: { before: 30, after: 30 } } },
    { id: STYLE.cell, name: 'Plan table text', ...cellLike, run: { size: 18 }, paragraph: { spacing: { before: 30, after: 30 } } },
    { id: STYLE.gap, name: 'Plan gap', ...cellLike, run: { size: 18, italics: true, color: '7B4800' }, paragraph: { spacing: { before: 30, after: 30 } } },
    { id: STYLE.sources, name: 'Plan sources', ...cellLike, run: { size: 16, color: SOFT }, paragraph: { spacing: { before: 30, after: 30 } } },
    { id: STYLE.note, name: 'Plan note', basedOn: 'Normal', quickFormat: true, run: { size: 17 }, paragraph: { spacing: { after: 60 }, indent: { left: 340, hanging: 340 } } },
    { id: STYLE.footer, name: 'Plan footer', basedOn: 'Normal', run: { size: 16, color: SOFT } },
  ],
} as const satisfies IStylesOptions

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B5AA93"/>`

const NORMAL = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
const TABLE = `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Plan table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F0ECE4"/></w:tcPr></w:tblStylePr></w:style>`

/** The library has no table styles of its own: what it lays its styles over is written as Word keeps it. */
export const BASE_STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${NORMAL}${TABLE}</w:styles>`
