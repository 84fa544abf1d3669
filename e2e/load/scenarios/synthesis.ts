import { chromium, type Browser, type Page } from '@playwright/test'
import { launchOptions } from '../../browser.ts'
import { ORGANISER_KEY, startServer, type TestServer } from '../../cast/server.ts'
import { buildClient } from '../buildClient.ts'
import { CITY, cityProcess } from '../cityProcess.ts'
import { decimals, table } from '../report/table.ts'

const SCREEN = { width: 1366, height: 768 }
/** Times that the page is opened; the first browser of a machine reads its own files and is not told. */
const OPENED = 6

/** In ms and bytes, as the browser saw them. */
type Opened = {
  /** From asking for the page, with nothing cached, to the frame that shows the topics. */
  readonly usableMs: number
  /** From asking for what was said to its last byte. */
  readonly answerMs: number
  readonly sentBytes: number
  readonly wholeBytes: number
  /** From that last byte to the frame that shows the topics: reading, putting together, drawing. */
  readonly pageMs: number
}

/** How soon the synthesis of a city's process can be used, and what of it is the server, the wire and the page. */
export async function synthesis(): Promise<void> {
  buildClient()
  const seeding = await startServer()
  const { processId } = await cityProcess(seeding.origin)
  // Nothing is in memory any more: the first answer opens every plenary.
  await seeding.stop()
  const server = await seeding.restart()
  const browser = await chromium.launch(launchOptions())
  try {
    console.log(`${CITY.sessions} sessions, ${CITY.sessions * CITY.tables} tables, ${CITY.sessions * CITY.tables * CITY.notes} notes, ${CITY.sessions * CITY.clusters} clusters`)
    const cold = await answerMs(server, processId)
    const warm = await answerMs(server, processId)
    console.log(`the server's answer: ${decimals(cold)} ms after a restart, ${decimals(warm)} ms when its rooms are open`)
    const runs: Opened[] = []
    for (let run = 0; run <= OPENED; run++) runs.push(await open(browser, server.origin, processId))
    const told = runs.slice(1)
    const figures = (name: string, of: (run: Opened) => number) => {
      const sorted = told.map(of).sort((a, b) => a - b)
      return [name, decimals(sorted[Math.floor(sorted.length / 2)] ?? 0), decimals(sorted.at(-1) ?? 0)]
    }
    const rows = [figures('usable', ({ usableMs }) => usableMs), figures('… of it the answer', (run) => run.answerMs), figures('… of it the page, after the answer', ({ pageMs }) => pageMs)]
    console.log(table(['ms', 'median', `worst of ${OPENED}`], rows))
    console.log(`${told[0]?.sentBytes} bytes on the wire, ${told[0]?.wholeBytes} unpacked`)
  } finally {
    await browser.close()
    await server.remove()
  }
}

async function answerMs({ origin }: TestServer, processId: string): Promise<number> {
  const from = performance.now()
  const response = await fetch(`${origin}/api/processes/${processId}/synthesis`, { headers: { authorization: `Bearer ${ORGANISER_KEY}` } })
  if (!response.ok) throw new Error(`the synthesis was answered with ${response.status}`)
  await response.arrayBuffer()
  return performance.now() - from
}

async function open(browser: Browser, origin: string, processId: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: SCREEN })
  await context.request.post(`${origin}/api/enter`, { data: { token: ORGANISER_KEY }, headers: { origin } })
  // tsx gives functions their names through a helper that a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
  const page = await context.newPage()
  await page.goto(`${origin}/p/${processId}/synthesis`, { waitUntil: 'commit' })
  const opened = await untilUsable(page)
  await context.close()
  return opened
}

function untilUsable(page: Page): Promise<Opened> {
  return page.evaluate(
    () =>
      new Promise<Opened>((resolve, reject) => {
        const tell = () => {
          const [asked] = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => name.endsWith('/synthesis'))
          if (asked === undefined) return reject(new Error('nothing was asked for'))
          const usableMs = performance.now()
          resolve({ usableMs, answerMs: asked.responseEnd - asked.startTime, sentBytes: asked.encodedBodySize, wholeBytes: asked.decodedBodySize, pageMs: usableMs - asked.responseEnd })
        }
        const look = () => {
          // The frame after the next one has been shown with the topics in it.
          if (document.querySelector('section h2') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => requestAnimationFrame(tell))
        }
        look()
      }),
  )
}
