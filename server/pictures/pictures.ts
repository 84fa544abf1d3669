import { createHash } from 'node:crypto'
import type { Picture } from '../../shared/api/schemas.ts'
import type { PictureType } from '../../shared/pictures/picture.ts'
import { readPicture } from '../../shared/pictures/readPicture.ts'
import type { Step } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, Found, Records } from '../records/records.ts'
import type { Commands } from '../sessions/commands.ts'
import { RecentPictures } from './recentPictures.ts'

export type PictureBytes = { readonly type: PictureType; readonly bytes: Uint8Array<ArrayBuffer> }

/** Whoever keeps or lets go of pictures takes turns: between looking for a picture and holding it, nobody takes it away. */
const TURN = 'pictures'

/**
 * Pictures by the hash of their bytes. Kept once, however often and from wherever they come; each session, and each process for its templates and
 * reference cases, holds those it shows. What nobody holds is not there.
 */
export class Pictures {
  private readonly records: Records
  private readonly commands: Commands
  private readonly nowMs: () => number
  private readonly recent = new RecentPictures()

  constructor(records: Records, commands: Commands, nowMs: () => number) {
    this.records = records
    this.commands = commands
    this.nowMs = nowMs
  }

  /** Durable when it resolves; the same bytes again change nothing. Throws `notAPicture`, `tooLarge`, `picturesFull`. */
  async keep(owner: string, bytes: Uint8Array): Promise<Picture> {
    const { type, width, height } = judged(bytes)
    const hash = createHash('sha256').update(bytes).digest('hex')
    await this.commands.inTurn(TURN, async () => {
      const mine = hold(owner, hash, bytes.length, this.nowMs())
      if (await this.isHeld(owner, hash)) return this.records.write([mine])
      const held = await this.records.find('pictureHolds', 'owner', owner)
      const sum = held.reduce((before, { value }) => before + value.bytes, 0)
      if (sum + bytes.length > LIMITS.maxPicturesBytes) throw new HttpProblem('picturesFull')
      const base64 = Buffer.from(bytes).toString('base64')
      await this.records.write([{ collection: 'pictures', id: hash, value: { type, width, height, base64 } }, mine])
    })
    return { hash, type, width, height }
  }

  isHeld(owner: string, hash: string): Promise<boolean> {
    return this.records.get('pictureHolds', holdId(owner, hash)).then((found) => found !== null)
  }

  /** The picture, if `owner` has it. */
  async read(owner: string, hash: string): Promise<PictureBytes | null> {
    return (await this.isHeld(owner, hash)) ? this.recent.get(hash, () => this.load(hash)) : null
  }

  /** What makes `owner` hold the pictures of these steps as well, to be written together with the steps. Those that nobody has are left out. */
  async holding(owner: string, programme: readonly Step[]): Promise<Change[]> {
    const holds = await Promise.all(
      hashesOf(programme).map(async (hash) => {
        const [any] = await this.records.find('pictureHolds', 'hash', hash)
        return any === undefined ? [] : [hold(owner, hash, any.value.bytes)]
      }),
    )
    return holds.flat()
  }

  /**
   * Lets `owner` go of all that it does not need any more, unless it was brought at `sinceMs` or later: that may still be on its way into a document.
   * True if bytes were taken away: they are in the file until it is scrubbed.
   */
  letGo(owner: string, isNeeded: (hash: string) => boolean, sinceMs = Number.POSITIVE_INFINITY): Promise<boolean> {
    return this.commands.inTurn(TURN, async () => {
      const held = await this.records.find('pictureHolds', 'owner', owner)
      const gone = held.filter(({ value }) => !isNeeded(value.hash) && (value.keptAtMs ?? 0) < sinceMs)
      if (gone.length > 0) await this.records.write((await Promise.all(gone.map((found) => this.without(found)))).flat())
      for (const { value } of gone) this.recent.forget(value.hash)
      return gone.length > 0
    })
  }

  private async without({ id, value: { hash } }: Found<'pictureHolds'>): Promise<Change[]> {
    const holders = await this.records.find('pictureHolds', 'hash', hash)
    return [{ collection: 'pictureHolds', id, value: null }, ...(holders.length > 1 ? [] : [{ collection: 'pictures', id: hash, value: null } as const])]
  }

  private async load(hash: string): Promise<PictureBytes | null> {
    const kept = await this.records.get('pictures', hash)
    return kept === null ? null : { type: kept.type, bytes: new Uint8Array(Buffer.from(kept.base64, 'base64')) }
  }
}

/** Every picture that these steps show, once. */
export function hashesOf(programme: readonly Step[]): string[] {
  return [...new Set(programme.flatMap((step) => (step.mode === 'show' ? (step.pictures ?? []) : [])).map(({ hash }) => hash))]
}

/** Refused, not stripped, if it carries metadata: its hash is the name that documents already know it by. */
function judged(bytes: Uint8Array) {
  const picture = readPicture(bytes)
  if (!picture.ok) {
    if (picture.reason === 'tooLarge') throw new HttpProblem('tooLarge', `at most ${LIMITS.maxPictureSide} pixels along each side`)
    throw new HttpProblem('notAPicture', picture.reason === 'broken' ? 'cut off or damaged' : 'neither JPEG, PNG nor WebP')
  }
  if (picture.bare.length !== bytes.length) throw new HttpProblem('notAPicture', 'it still carries metadata: where and when it was taken, or by what')
  return picture
}

function hold(owner: string, hash: string, bytes: number, keptAtMs?: number): Change {
  return { collection: 'pictureHolds', id: holdId(owner, hash), value: { owner, hash, bytes, ...(keptAtMs === undefined ? {} : { keptAtMs }) } }
}

function holdId(owner: string, hash: string): string {
  return `${owner}.${hash}`
}
