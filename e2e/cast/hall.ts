import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { Api } from './api.ts'
import { startServer, type TestServer } from './server.ts'

/**
 * The hall's laptop has a name of its own in these tests, mapped to the loopback (e2e/browser.ts): to a browser it is plain http on
 * a LAN, without the privileges that `localhost` has.
 */
export const HALL_HOST = 'hall.test'

/** One server for one story, and the tablets and laptops that people bring. */
export class Hall {
  readonly api: Api
  private server: TestServer
  private readonly newDevice: (options: DeviceOptions) => Promise<BrowserContext>
  /** Every address that any page asked for. */
  private readonly asked: string[] = []

  constructor(server: TestServer, newDevice: Hall['newDevice']) {
    this.server = server
    this.newDevice = newDevice
    this.api = Api.organiser(server.origin)
  }

  get origin(): string {
    return `http://${HALL_HOST}:${this.server.port}`
  }

  /** Where its server keeps everything. */
  get dataDir(): string {
    return this.server.dataDir
  }

  openSession(): Promise<SessionDetail> {
    return this.api.createSession()
  }

  /** A fresh browser, as if somebody had walked in with it. Its console errors fail the story. */
  async device(options: DeviceOptions = {}): Promise<Page> {
    const context = await this.newDevice({ viewport: TABLET, locale: 'it-IT', ...options })
    const page = await context.newPage()
    page.on('request', (request) => this.asked.push(request.url()))
    page.on('websocket', (socket) => this.asked.push(socket.url()))
    page.on('pageerror', (error) => {
      throw error
    })
    return page
  }

  /** No page of the story asked anyone but the hall's own server. */
  expectNoThirdParty(): void {
    const strangers = this.asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).hostname !== HALL_HOST)
    expect(strangers).toEqual([])
    expect(this.asked.length).toBeGreaterThan(0)
  }

  /** Pulls the plug. */
  async powerCut(): Promise<void> {
    await this.server.kill()
  }

  async powerBack(): Promise<void> {
    this.server = await this.server.restart()
  }

  async remove(): Promise<void> {
    await this.server.remove()
  }
}

export type DeviceOptions = {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly locale?: 'it-IT' | 'en-GB'
  readonly hasTouch?: boolean
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

export const TABLET = { width: 1024, height: 768 }
export const TABLET_UPRIGHT = { width: 768, height: 1024 }
export const PHONE = { width: 390, height: 844 }
export const LAPTOP = { width: 1366, height: 768 }
export const PROJECTOR = { width: 1920, height: 1080 }

export const story = base.extend<{ hall: Hall }>({
  hall: async ({ browser }, tell) => {
    const contexts: BrowserContext[] = []
    const hall = new Hall(await startServer(), async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context
    })
    await tell(hall)
    for (const context of contexts) await context.close()
    await hall.remove()
  },
})

/** Says a measured figure where the run is read. */
export function measured(what: string, value: number, unit: string): void {
  story.info().annotations.push({ type: what, description: `${value} ${unit}` })
  console.log(`    measured: ${what}: ${value} ${unit}`)
}

/** Where a story leaves a picture: `PICTURES=folder npm run test:e2e` keeps them all to be looked at. */
export function picture(name: string): string {
  return process.env.PICTURES === undefined ? story.info().outputPath(`${name}.png`) : `${process.env.PICTURES}/${name}.png`
}

export { expect }
