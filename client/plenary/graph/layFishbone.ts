import type { Bone, BoneEntry } from '../../../shared/graph/fishbone.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Point, Rect } from '../../../shared/plenary/geometry.ts'
import { cardHeight, type Sizes } from './sizes.ts'

export type Placed = { readonly key: string; readonly card: NoteId; readonly rect: Rect }
export type FishboneDrawing = {
  readonly head: Rect
  readonly labels: readonly { readonly key: string; readonly bone: Bone; readonly side: 'above' | 'below'; readonly rect: Rect }[]
  readonly cards: readonly Placed[]
  /** The spine, then the bones. */
  readonly lines: readonly { readonly key: string; readonly points: readonly Point[] }[]
  readonly width: number
  readonly height: number
}

type Texts = (card: NoteId) => string
/** How far a bone leans, and how much a barrier stands in from its cause. */
const LEAN = 46
const INSET = 16

/**
 * A fish with its head at the right: bones in pairs above and below the spine, each a column of cards along a leaning line. No well-kept library
 * draws one; columns need none.
 */
export function layFishbone(bones: readonly Bone[], root: NoteId, sizes: Sizes, textOf: Texts): FishboneDrawing {
  const column = sizes.width + INSET + LEAN + sizes.gap
  const label = sizes.letters * 1.25 * 2 + 8
  const pairs = Math.ceil(bones.length / 2)
  const stacks = bones.map((bone) => stackOf(bone, sizes, textOf))
  const above = Math.max(0, ...stacks.filter((_, at) => at % 2 === 0).map(({ height }) => height))
  const below = Math.max(0, ...stacks.filter((_, at) => at % 2 === 1).map(({ height }) => height))
  const headHeight = cardHeight(textOf(root), sizes)
  const spine = Math.max(above + label + 2 * sizes.gap, headHeight / 2)
  const headX = pairs * column + LEAN
  const lines: { key: string; points: Point[] }[] = [{ key: 'spine', points: [{ x: 0, y: spine }, { x: headX, y: spine }] }]
  const labels: { key: string; bone: Bone; side: 'above' | 'below'; rect: Rect }[] = []
  const cards: Placed[] = []
  bones.forEach((bone, at) => {
    const stack = stacks[at]
    if (stack === undefined) return
    const key = keyOf(bone, at)
    const up = at % 2 === 0
    // The first pair stands next to the head.
    const x = (pairs - 1 - Math.floor(at / 2)) * column
    const end = up ? spine - 2 * sizes.gap - stack.height - label : spine + sizes.gap + stack.height
    labels.push({ key, bone, side: up ? 'above' : 'below', rect: { x, y: end, width: sizes.width + INSET, height: label } })
    // From the line of the label, past the cards, down (or up) to the spine.
    const line = [{ x: x + sizes.width + INSET, y: up ? end + label : end }, { x: x + sizes.width + INSET + LEAN, y: spine }]
    lines.push({ key, points: line })
    const top = up ? end + label + sizes.gap : spine + sizes.gap
    for (const { card, y, inset, height } of stack.cards) cards.push({ key: `${key} ${cards.length}`, card, rect: { x: x + inset, y: top + y, width: sizes.width, height } })
  })
  const height = spine + Math.max(below + label + sizes.gap, headHeight / 2)
  return { head: { x: headX, y: spine - headHeight / 2, width: sizes.width, height: headHeight }, labels, cards, lines, width: headX + sizes.width, height }
}

/** Bones that are no higher than this: a long one is dealt to several. */
export function splitBones(bones: readonly Bone[], sizes: Sizes, maxHeight: number, textOf: Texts): Bone[] {
  return bones.flatMap((bone) => {
    const parts: BoneEntry[][] = [[]]
    for (const entry of bone.entries.flatMap((whole) => splitEntry(whole, sizes, maxHeight, textOf))) {
      const part = parts.at(-1) ?? []
      if (part.length > 0 && stackOf({ ...bone, entries: [...part, entry] }, sizes, textOf).height > maxHeight) parts.push([entry])
      else part.push(entry)
    }
    return parts.map((entries): Bone => ({ ...bone, entries }))
  })
}

/** A cause with more barriers than a bone is long is said again above the rest of them. */
function splitEntry(entry: BoneEntry, sizes: Sizes, maxHeight: number, textOf: Texts): BoneEntry[] {
  const parts: NoteId[][] = [[]]
  for (const barrier of entry.barriers) {
    const part = parts.at(-1) ?? []
    if (part.length > 0 && stackOf({ on: 'noLever', entries: [{ ...entry, barriers: [...part, barrier] }] }, sizes, textOf).height > maxHeight) parts.push([barrier])
    else part.push(barrier)
  }
  return parts.map((barriers) => ({ ...entry, barriers }))
}

type Stack = { readonly cards: readonly { readonly card: NoteId; readonly y: number; readonly inset: number; readonly height: number }[]; readonly height: number }

function stackOf({ entries }: Bone, sizes: Sizes, textOf: Texts): Stack {
  const cards: { card: NoteId; y: number; inset: number; height: number }[] = []
  let y = 0
  const put = (card: NoteId, inset: number) => {
    const height = cardHeight(textOf(card), sizes)
    cards.push({ card, y, inset, height })
    y += height + sizes.gap / 2
  }
  for (const { cause, barriers } of entries) {
    if (cause !== null) put(cause, 0)
    for (const barrier of barriers) put(barrier, INSET)
    y += sizes.gap / 2
  }
  return { cards, height: y }
}

function keyOf(bone: Bone, at: number): string {
  return `${bone.on === 'lever' ? bone.lever : bone.on} ${at}`
}
