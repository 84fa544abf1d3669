import * as Y from 'yjs'
import { isId, type AuthorId, type InkId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Root } from './schema.ts'

/** What facilitators draw and write on the plenary's canvas: `ink` of `plenary/<sessionId>`, one entry a stroke or text. */

/** A cluster's colours are grounds; these are for lines, and are drawn with the inks of the same families. */
export const INK_COLOURS = ['ink', 'rose', 'amber', 'sage', 'sky', 'lilac'] as const
export type InkColour = (typeof INK_COLOURS)[number]

export const INK_WIDTHS = ['thin', 'middle', 'thick'] as const
export type InkWidth = (typeof INK_WIDTHS)[number]

/** x and y in turn, in tenths of a page unit, from the corner of the ink. */
export type Points = readonly number[]

export type Ink = {
  readonly id: InkId
  readonly author: AuthorId
  readonly kind: 'stroke' | 'text'
  /** The first stroke of the drawing that this one belongs to; its own id for the first one and for a text. */
  readonly drawing: InkId
  /** Where it begins: a stroke's first point, a text's top left corner. */
  readonly x: number
  readonly y: number
  /** Drawn later, lies higher; equal ones happen: then by id. */
  readonly z: number
  readonly colour: InkColour
  readonly width: InkWidth
  /** How many page units a line of one pixel is wide: 1 where it was made at 100 %, more from afar. */
  readonly scale: number
  /** Lines that follow each other without lifting the pen; empty for a text. */
  readonly lines: readonly Points[]
  /** The line ends where it began. */
  readonly closed: boolean
  /** What a text says; what a drawing shows, in words, on its first stroke. */
  readonly text: string
  readonly deleted: boolean
}

export function inkOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('ink')
}

export function inkIds(doc: Y.Doc): InkId[] {
  return [...inkOf(doc).keys()] as InkId[] // keys are judged by INK_ROOT
}

export function inkTextOf(doc: Y.Doc, id: InkId): Y.Text | null {
  const text = inkOf(doc).get(id)?.get('text')
  return text instanceof Y.Text ? text : null
}

/** The ink, deleted or not; null if there is none under this id. */
export function readInk(doc: Y.Doc, id: InkId): Ink | null {
  const map = inkOf(doc).get(id)
  const text = map?.get('text')
  if (map === undefined || !(text instanceof Y.Text)) return null
  return {
    id,
    author: map.get('author') as AuthorId,
    kind: map.get('kind') as Ink['kind'],
    drawing: map.get('drawing') as InkId,
    x: map.get('x') as number,
    y: map.get('y') as number,
    z: map.get('z') as number,
    colour: map.get('colour') as InkColour,
    width: map.get('width') as InkWidth,
    scale: map.get('scale') as number,
    lines: map.get('lines') as Points[],
    closed: map.get('closed') === true,
    text: text.toString(),
    deleted: map.get('deleted') === true,
  }
}

/** As for clusters: past this a coordinate is a mistake. */
const MOST = 1_000_000
const isCoordinate = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MOST

function isOneOf(words: readonly string[]): (value: unknown) => boolean {
  return (value) => words.some((word) => word === value)
}

/** Whole tenths, two a point, each line with a point at least, and not more of them than one stroke may have. */
export function areLines(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  let points = 0
  for (const line of value) {
    if (!Array.isArray(line) || line.length === 0 || line.length % 2 !== 0) return false
    points += line.length / 2
    if (points > LIMITS.maxPointsPerStroke) return false
    for (const at of line) if (!Number.isSafeInteger(at) || Math.abs(at) > MOST * 10) return false
  }
  return true
}

export const INK_ROOT: Root = {
  holds: 'entries',
  create: 'facilitator',
  maxEntries: LIMITS.maxInk,
  isKey: isId,
  required: ['author', 'kind', 'drawing', 'x', 'y', 'z', 'colour', 'width', 'scale', 'lines', 'closed', 'text', 'deleted'],
  fields: {
    author: { holds: 'value', write: 'facilitator', once: true, accepts: (value, { actor }) => value === actor.id },
    kind: { holds: 'value', write: 'facilitator', once: true, accepts: isOneOf(['stroke', 'text']) },
    drawing: { holds: 'value', write: 'facilitator', once: true, accepts: isId },
    x: { holds: 'value', write: 'facilitator', accepts: isCoordinate },
    y: { holds: 'value', write: 'facilitator', accepts: isCoordinate },
    z: { holds: 'value', write: 'facilitator', once: true, accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST },
    colour: { holds: 'value', write: 'facilitator', accepts: isOneOf(INK_COLOURS) },
    width: { holds: 'value', write: 'facilitator', accepts: isOneOf(INK_WIDTHS) },
    scale: { holds: 'value', write: 'facilitator', once: true, accepts: (value) => typeof value === 'number' && value >= 0.1 && value <= 50 },
    lines: { holds: 'value', write: 'facilitator', once: true, accepts: areLines },
    closed: { holds: 'value', write: 'facilitator', once: true, accepts: (value) => typeof value === 'boolean' },
    text: { holds: 'text', write: 'facilitator', maxLength: LIMITS.maxInkTextLength },
    deleted: { holds: 'value', write: 'facilitator', accepts: (value) => typeof value === 'boolean' },
  },
}
