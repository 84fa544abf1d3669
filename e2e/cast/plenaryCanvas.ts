import { expect, type Locator, type Page } from '@playwright/test'
import * as v from 'valibot'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { clusterIds, mirrorNoteIds, mirrorNotesOf, placementsOf, readCluster, type Cluster, type Placement } from '../../shared/document/plenaryDocument.ts'
import type { ClusterId, NoteId } from '../../shared/ids.ts'
import { PlenaryPresence } from '../../shared/wire/presence.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import type { DeviceOptions, Hall } from './hall.ts'
import { LAPTOP } from './hall.ts'
import { stockClient, type StockClient } from './stockClient.ts'

type Point = { readonly x: number; readonly y: number }

/** A facilitator's hands on the plenary's canvas, and, beside it, what the document came to say. */
export class PlenaryCanvas {
  readonly page: Page
  /** Somebody else's copy of the plenary: what stands here went through the server. */
  readonly model: StockClient

  private constructor(page: Page, model: StockClient) {
    this.page = page
    this.model = model
  }

  static async open(hall: Hall, session: SessionDetail, options: DeviceOptions = { viewport: LAPTOP }): Promise<PlenaryCanvas> {
    const token = await hall.api.invite(session.id, 'facilitator')
    const model = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), token)
    await model.synced
    const page = await hall.device(options)
    await page.goto(`${hall.origin}/enter#${token}`)
    await expect(page).toHaveURL(/\/s\/\w+$/)
    await page.goto(`${hall.origin}/s/${session.id}/plenary`)
    const canvas = new PlenaryCanvas(page, model)
    await expect(page.locator('[data-note]')).toHaveCount(mirrorNotesOf(model.doc).size)
    await canvas.rests()
    return canvas
  }

  /** Notes that nobody placed, as they lie on the screen: column by column, from the left. */
  async unplaced(): Promise<NoteId[]> {
    const ids = mirrorNoteIds(this.model.doc).filter((id) => this.placement(id) === undefined)
    const placed = await Promise.all(ids.map(async (id) => ({ id, ...(await this.at(id)) })))
    return placed.sort((a, b) => a.x - b.x || a.y - b.y).map(({ id }) => id)
  }

  clustered(cluster: ClusterId): NoteId[] {
    return mirrorNoteIds(this.model.doc).filter((id) => {
      const placement = this.placement(id)
      return placement?.in === 'cluster' && placement.cluster === cluster
    })
  }

  text(note: NoteId): string {
    return mirrorNotesOf(this.model.doc).get(note)?.text ?? ''
  }

  placement(note: NoteId): Placement | undefined {
    return placementsOf(this.model.doc).get(note)
  }

  clusters(): Cluster[] {
    return clusterIds(this.model.doc).flatMap((id) => readCluster(this.model.doc, id) ?? []).filter(({ deleted }) => !deleted)
  }

  /** What part of the board its facilitator sees, as the room is told. */
  view(): PlenaryPresence['view'] | null {
    for (const state of this.model.provider.awareness.getStates().values()) if (v.is(PlenaryPresence, state)) return state.view
    return null
  }

  async selected(): Promise<NoteId[]> {
    const ids = await this.page.locator('[data-note][aria-selected=true]').evaluateAll((notes) => notes.map((note) => note.getAttribute('data-note')))
    return (ids as NoteId[]).sort() // NoteSheet writes its id there
  }

  note(id: NoteId): Locator {
    return this.page.locator(`[data-note="${id}"]`)
  }

  /** The middle of a note, in px on the screen. */
  async at(id: NoteId): Promise<Point> {
    const box = await this.note(id).boundingBox()
    if (box === null) throw new Error(`note ${id} is not drawn`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** In the bar of a cluster's title. */
  async atTitle(title: string): Promise<Point> {
    const box = await this.page.locator('.tl-canvas').getByText(title, { exact: true }).boundingBox()
    if (box === null) throw new Error(`no cluster ${title}`)
    return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 }
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.takes(from, to)
    await this.page.mouse.up()
  }

  /** Picks up and carries, without letting go. */
  async takes(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
  }

  /** Waits until the camera and all that glides stand still. */
  async rests(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let last = ''
          let calm = 0
          const look = () => {
            const now = document.querySelector<HTMLElement>('.tl-html-layer')?.style.transform ?? ''
            calm = now === last && document.getAnimations().length === 0 ? calm + 1 : 0
            last = now
            if (calm > 8) resolve()
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
  }
}
