import { toRichText, type IndexKey, type TLDefaultColorStyle, type TLDefaultSizeStyle, type TLDrawShape, type TLPageId, type TLShapeId, type TLTextShape } from 'tldraw'
import { INK_COLOURS, INK_WIDTHS, type Ink, type InkColour, type InkWidth, type Points } from '../../../shared/document/ink.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'

/** Between ink as the document keeps it and tldraw's own shapes, which draw it. */

/** tldraw knows its colours by name; what they look like is in inkTheme.ts. */
export const COLOUR_NAMES: Readonly<Record<InkColour, TLDefaultColorStyle>> = { ink: 'black', rose: 'red', amber: 'orange', sage: 'green', sky: 'blue', lilac: 'violet' }

/** Lines of 3, 6 and 11 units, letters of 24, 36 and 44. */
export const STROKE_NAMES: Readonly<Record<InkWidth, TLDefaultSizeStyle>> = { thin: 's', middle: 'l', thick: 'xl' }
/** In page units at 100 %. */
export const HALF_WIDTH: Readonly<Record<InkWidth, number>> = { thin: 1.5, middle: 3, thick: 5.5 }
const LETTER_NAMES: Readonly<Record<InkWidth, TLDefaultSizeStyle>> = { thin: 'm', middle: 'l', thick: 'xl' }

/** Longer lines of text are broken, at about as many letters. */
const LETTERS_A_LINE = 40

export function shapeOf(ink: Ink, id: TLShapeId, parentId: TLPageId): TLDrawShape | TLTextShape {
  const common = { id, typeName: 'shape' as const, parentId, index: indexOf(ink), x: ink.x, y: ink.y, rotation: 0, isLocked: false, opacity: 1, meta: {} }
  if (ink.kind === 'text') return { ...common, type: 'text', props: textProps(ink) }
  const segments = ink.lines.map((line) => ({ type: line.length === 4 ? ('straight' as const) : ('free' as const), points: pointsOf(line) }))
  return {
    ...common,
    type: 'draw',
    props: { segments, color: COLOUR_NAMES[ink.colour], fill: 'none', dash: 'draw', size: STROKE_NAMES[ink.width], isComplete: true, isClosed: ink.closed, isPen: false, scale: ink.scale },
  }
}

type Lettering = Pick<Ink, 'text' | 'colour' | 'width' | 'scale'>

export function textProps({ text, colour, width, scale }: Lettering): TLTextShape['props'] {
  const long = text.split('\n').some((line) => line.length > LETTERS_A_LINE)
  return { richText: toRichText(text), color: COLOUR_NAMES[colour], size: LETTER_NAMES[width], font: 'sans', textAlign: 'start', autoSize: !long, w: long ? 640 : 20, scale }
}

/**
 * tldraw wants a key of its own kind for each, all different: a fractional index that sorts by `z`, then by id.
 */
function indexOf({ z, id }: Ink): IndexKey {
  return `a0${String(z).padStart(7, '0')}${id}1` as IndexKey // tldraw validates it when it takes the shape in
}

function pointsOf(line: Points): { x: number; y: number; z: number }[] {
  const points: { x: number; y: number; z: number }[] = []
  for (let at = 0; at + 1 < line.length; at += 2) points.push({ x: (line[at] ?? 0) / 10, y: (line[at + 1] ?? 0) / 10, z: 0.5 })
  return points
}

/** A stroke that was just drawn, in as many pieces as the limit on points asks for. */
export function linesOf({ props: { segments } }: TLDrawShape): Points[][] {
  const pieces: Points[][] = [[]]
  let points = 0
  for (const { points: drawn } of segments) {
    for (let from = 0; from < drawn.length; from += LIMITS.maxPointsPerStroke - 1) {
      // The next piece begins where this one ends.
      const part = drawn.slice(from, from + LIMITS.maxPointsPerStroke)
      if (from > 0 && part.length < 2) continue
      if (points + part.length > LIMITS.maxPointsPerStroke) {
        pieces.push([])
        points = 0
      }
      points += part.length
      pieces.at(-1)?.push(part.flatMap(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)]))
    }
  }
  return pieces.filter((lines) => lines.length > 0)
}

type Looks = Pick<Ink, 'kind' | 'x' | 'y' | 'colour' | 'width' | 'scale' | 'closed'>

/** What a shape that was just made here says of itself. */
export function looksOf(shape: TLDrawShape | TLTextShape): Looks {
  const { x, y, props } = shape
  const widths = shape.type === 'text' ? LETTER_NAMES : STROKE_NAMES
  return {
    kind: shape.type === 'text' ? 'text' : 'stroke',
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    colour: INK_COLOURS.find((colour) => COLOUR_NAMES[colour] === props.color) ?? 'ink',
    width: INK_WIDTHS.find((width) => widths[width] === props.size) ?? 'middle',
    scale: Math.round(props.scale * 100) / 100,
    closed: shape.type === 'draw' && shape.props.isClosed,
  }
}
