export type Point = { readonly x: number; readonly y: number }
/** A line as it was drawn, in the sheet's own pixels. The eraser draws in the colour of the sheet. */
export type Stroke = { readonly colour: string; readonly width: number; readonly points: readonly Point[] }

/** The sheet in pixels: four to three, as a note's picture is kept. */
export const SHEET = { width: 1_280, height: 960 }
export const SHEET_COLOUR = '#ffffff'

export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  context.fillStyle = SHEET_COLOUR
  context.fillRect(0, 0, SHEET.width, SHEET.height)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of strokes) drawStroke(context, stroke)
}

/** Through the middles between points, bent by the points: a hand's line, not a chart's. A tap is a dot. */
function drawStroke(context: CanvasRenderingContext2D, { colour, width, points: [first, ...rest] }: Stroke): void {
  if (first === undefined) return
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  context.moveTo(first.x, first.y)
  let before = first
  for (const point of rest) {
    context.quadraticCurveTo(before.x, before.y, (before.x + point.x) / 2, (before.y + point.y) / 2)
    before = point
  }
  context.lineTo(before.x, before.y)
  context.stroke()
}
