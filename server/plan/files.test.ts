import mammoth from 'mammoth'
import readXlsx, { type Row } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ActionPlan } from '../../shared/api/plan.ts'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { addItem, addSource, editItem } from '../../shared/ops/portfolio.ts'
import { planOf, type PlanParts } from '../../shared/plan/planOf.ts'
import { NO_FIGURES, samplePortfolio, say } from '../../shared/plan/samplePlan.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { cleanPlan } from './cleanPlan.ts'
import { inWorker } from './inWorker.ts'
import { sheetNames } from './sheetNames.ts'
import { Turns } from './turns.ts'
import { writeDocx } from './writeDocx.ts'
import { writeXlsx } from './writeXlsx.ts'

/** Read with packages that did not write them. */

const NOW = new Date(Date.UTC(2026, 10, 23, 12))
const author = newId<AuthorId>()
const WAITING = new AbortController().signal

function plan(doc: Y.Doc, asked: Partial<PlanParts> = {}): ActionPlan {
  return cleanPlan(planOf({ definition: PRATO, portfolio: readPortfolio(doc), figures: NO_FIGURES, language: 'en', levers: 'own', ...asked }))
}

const wordsOf = async (file: Buffer) => (await mammoth.extractRawText({ buffer: file })).value
const pageOf = async (file: Buffer) => (await mammoth.convertToHtml({ buffer: file })).value
const sheetsOf = async (file: Buffer) => new Map((await readXlsx(file)).map(({ sheet, data }) => [sheet, data]))
const sheetOf = async (file: Buffer, name: string): Promise<Row[]> => (await sheetsOf(file)).get(name) ?? []

describe.each(['it', 'en'] as const)('in %s', (language) => {
  const { doc } = samplePortfolio()
  const made = plan(doc, { language })

  it('the document has every heading and every cell of every table, in order', async () => {
    const file = await writeDocx(made, NOW)
    const [words, page] = [await wordsOf(file), await pageOf(file)]
    const tables = page.match(/<table>.*?<\/table>/gs) ?? []
    for (const [at, table] of inDocumentOrder(made).entries()) {
      expect(words).toContain(table.layout === 'outline' ? table.title.split(': ')[1] : `${table.module} ${table.title}`)
      for (const { heading, section } of table.columns) {
        expect(tables[at]).toContain(escapeHtml(heading))
        if (section !== null) expect(tables[at]).toContain(escapeHtml(section))
      }
      for (const part of table.rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts))) expect(tables[at]).toContain(escapeHtml(part.text))
    }
    for (const { number, text } of made.notes) expect(words).toContain(`${number}  ${text}`)
  })

  it('the workbook has a sheet for each, with its headings and as many rows', async () => {
    const sheets = [...(await sheetsOf(await writeXlsx(made, NOW))).values()]
    expect(sheets).toHaveLength(made.tables.length + 3)
    for (const [at, { layout, columns, rows }] of made.tables.entries()) {
      const [head = [], ...lines] = sheets[at + 1] ?? []
      if (layout === 'rows') {
        expect(head.slice(0, columns.length)).toEqual(columns.map(({ heading }) => heading))
        expect(lines).toHaveLength(rows.length)
      } else {
        const said = lines.map(([first]) => first).filter((first) => first !== null)
        expect(said).toEqual(columns.flatMap(({ heading, section }, place) => (section === columns[place - 1]?.section ? [heading] : [section, heading])))
      }
    }
  })
})

function inDocumentOrder({ tables }: ActionPlan) {
  const [outlines, others] = [tables.filter(({ layout }) => layout === 'outline'), tables.filter(({ layout }) => layout === 'rows')]
  return [...others.slice(0, 5), ...outlines, ...others.slice(5)]
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

it('a city finds styles with names, headings that repeat, and real Word headings', async () => {
  const { doc } = samplePortfolio()
  const file = await writeDocx(plan(doc), NOW)
  const page = await pageOf(file)
  expect(page).toContain('<h1>B-1.1 Impact pathways</h1>')
  expect(page).toContain('<h2>Bando</h2>')
  expect(page).toContain('<thead>') // its first row is a table header in Word
})

it('numbers are numbers, with their units', async () => {
  const { doc } = samplePortfolio()
  const file = await writeXlsx(plan(doc), NOW)
  const [, row] = await sheetOf(file, 'B-3.1 Impact indicators')
  expect(row?.slice(4, 7)).toEqual([10, 20.5, 55])
  const outline = await sheetOf(file, 'B-2.2 Bando')
  const numbers = outline.filter(([, , value]) => typeof value === 'number')
  expect(numbers.map((line) => line.slice(1, 4))).toEqual([
    [null, 640, 'MWh/year'], [null, 12.5, 'MWh/year'],
    ['Buildings & heating', 0.25, 't CO2e/year'], ['Transport', 600, 't CO2e/year'], ['Total', 600.25, 't CO2e/year'],
    ['Total costs', 1200.5, '€'], ['Costs by CO2e unit', 2, '€ per t CO2e/year'],
  ])
})

it('every row leads to its notes by number, and says where nobody stands behind it', async () => {
  const { doc, ids } = samplePortfolio()
  for (let at = 0; at < 4; at++) addSource(doc, ids.barrier, say(doc, `n${at}`))
  const made = plan(doc)
  const file = await writeXlsx(made, NOW)
  const byNumber = new Map(made.notes.map(({ id, number }) => [number, id]))
  const [, barrier] = await sheetOf(file, 'A-3 Barriers by topic and lever')
  expect(barrier?.at(-1)).toBe('1–5')
  expect([1, 2, 3, 4, 5].map((number) => byNumber.get(number))).toEqual(made.tables[0]?.rows[0]?.sources)
  const [, network] = await sheetOf(file, 'A-3 Stakeholders')
  expect(network?.at(-1)).toBe('no source')
  const notes = (await sheetOf(file, 'Sources')).slice(1)
  expect(notes.map(([number, session, , , , , text]) => [number, session, text])).toEqual(made.notes.map(({ number, session, text }) => [number, session, text]))
})

describe('what people write breaks no file', () => {
  const HOSTILE = ['=1+1', '+39 0574', '-', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '_x0041_ x', '<b>&amp;</b> ]]>', 'emoji 👩‍👩‍👧 🇮🇹', 'שלום עולם', 'مرحبا بالعالم', 'a\u0000b\u0008c\u001Fd', 'half \uD83D pair', 'line\r\nline', '\uFFFEx', 'à'.repeat(5_000)]
  const UNWRITABLE = ['\u0000', '\u0008', '\u001F', '\uFFFE', '\uD83D ', '\r']
  /** Without what XML cannot hold. */
  const cleaned = (text: string) => UNWRITABLE.reduce((rest, sign) => rest.replaceAll(sign, sign.endsWith(' ') ? ' ' : ''), text).trim()

  it('all of it is told letter by letter, and stays text', async () => {
    const doc = new Y.Doc()
    for (const text of HOSTILE) addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'barrier', topic: 'energy' } })
    addItem(doc, 'actions', { author, texts: { name: '=1+1', description: HOSTILE.join(' ').slice(0, 5_000) } })
    const made = plan(doc)
    const words = await wordsOf(await writeDocx(made, NOW))
    for (const line of HOSTILE.flatMap((text) => cleaned(text).split('\n'))) expect(words).toContain(line)
    const rows = await sheetOf(await writeXlsx(made, NOW), 'A-3 Barriers by topic and lever')
    expect(rows.slice(1, 1 + HOSTILE.length).map(([, , told]) => told)).toEqual(HOSTILE.map(cleaned))
    expect(made.leftOut.some(({ what }) => what.startsWith('Signs that files cannot hold'))).toBe(true)
  })

  it('nor do words of the process: its name, categories, levers, kinds and units', async () => {
    const { doc, ids } = samplePortfolio()
    editItem(doc, 'indicators', ids.indicator, 'unit', '<&> "\u0001\\ \'%')
    const odd = (name: string) => ({ it: `${name} \u0001<&>"\uD83D `, en: `${name} \u0001<&>"\uD83D ` })
    const definition: Definition = {
      ...PRATO, name: odd('City'),
      categories: PRATO.categories.map((one) => ({ ...one, name: odd(one.id) })), levers: PRATO.levers.map((one) => ({ ...one, name: odd(one.id) })), topics: PRATO.topics.map((one) => ({ ...one, name: odd(one.id) })),
      tools: PRATO.tools.map((tool) => ({ ...tool, lanes: tool.lanes.map((lane) => ({ ...lane, noteName: odd(lane.id) })) })),
    }
    const made = plan(doc, { definition })
    expect(await wordsOf(await writeDocx(made, NOW))).toContain('finance <&>"')
    const sheets = await sheetsOf(await writeXlsx(made, NOW))
    expect(sheets.get('B-3.1 Impact indicators')?.[1]?.slice(4, 7)).toEqual([10, 20.5, 55])
    expect(JSON.stringify([...sheets])).not.toContain('\\u0001')
    expect(JSON.stringify(made)).not.toMatch(/\\u0001|\\ud83d/)
  })

  it('a list that is longer than a cell goes on in the next row, whole', async () => {
    const doc = new Y.Doc()
    for (let at = 0; at < 15; at++) addItem(doc, 'findings', { author, texts: { text: `${at} ${'x'.repeat(4_900)}` }, fields: { kind: 'problem', topic: 'energy' } })
    const rows = await sheetOf(await writeXlsx(plan(doc), NOW), 'A-3 Main results and suggestion')
    const told = rows.slice(1).map(([, problems]) => problems).filter((problems) => typeof problems === 'string' && problems.includes('x'))
    expect(told.length).toBeGreaterThan(1)
    expect(told.every((cell) => String(cell).length < 32_767)).toBe(true)
    for (let at = 0; at < 15; at++) expect(told.join('\n')).toContain(`${at} x`)
  })
})

it('an empty process is a document and a workbook full of gaps', async () => {
  const made = plan(new Y.Doc(), { language: 'it' })
  expect(await wordsOf(await writeDocx(made, NOW))).toContain('da completare')
  const [, first] = await sheetOf(await writeXlsx(made, NOW), 'B-3.1 Indicatori di impatto')
  expect(first?.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'da completare'))
})

it('names of sheets are taken once, whatever actions are called', () => {
  const names = sheetNames(['B-2.2 Una [gara]: caldo/freddo?', 'B-2.2 Una gara caldo freddo', 'b-2.2 una gara caldo freddo', "'", '', 'History', 'x'.repeat(40), `${'x'.repeat(40)}y`, `${'a'.repeat(30)}😀`])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) {
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/)
    expect(name.length).toBeLessThanOrEqual(31)
    expect(encodeURIComponent.bind(null, name)).not.toThrow() // no half of a letter
  }
  expect(names[5]).toBe('History (2)')
})

it('a job that nobody waits for any more is given up', async () => {
  const { doc } = samplePortfolio()
  const gone = new AbortController()
  const job = inWorker({ definition: PRATO, figures: NO_FIGURES, language: 'it', levers: 'own', file: 'docx', madeAtMs: NOW.getTime(), state: Y.encodeStateAsUpdate(doc) }, gone.signal)
  gone.abort()
  await expect(job).rejects.toThrow('aborted')
})

it('a job that cannot be done says so, and the next one is done', async () => {
  const { doc } = samplePortfolio()
  const job = { definition: PRATO, figures: NO_FIGURES, language: 'it', levers: 'own', file: 'docx', madeAtMs: NOW.getTime() } as const
  await expect(inWorker({ ...job, state: new Uint8Array([1, 2, 3]) }, WAITING)).rejects.toThrow(Error)
  const state = Y.encodeStateAsUpdate(doc)
  const [one, other] = await Promise.all([inWorker({ ...job, state }, WAITING), inWorker({ ...job, state, file: 'xlsx' }, WAITING)])
  expect(await wordsOf(Buffer.from(one))).toContain('Bando')
  expect((await sheetsOf(Buffer.from(other))).size).toBeGreaterThan(9)
})

it('two at once, and the third after one of them', async () => {
  const turns = new Turns(2)
  const ends: (() => void)[] = []
  let begun = 0
  const work = () => {
    begun += 1
    return new Promise<void>((resolve) => ends.push(resolve))
  }
  const all = [turns.take(work), turns.take(work), turns.take(work)]
  expect(begun).toBe(2)
  ends[0]?.()
  await all[0]
  await expect.poll(() => begun).toBe(3)
  for (const end of ends.slice(1)) end()
  await Promise.all(all)
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turns.take(() => Promise.resolve('free again'))).toBe('free again')
})
