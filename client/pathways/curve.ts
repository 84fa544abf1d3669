/** A card, in px from the ground's corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How far a curve that comes back to its own column goes out of it. */
const OUT = 28

/**
 * The way of a line from the right side of one card to the left side of another (`forward`); within a column out and in again at the right
 * (`beside`); to an earlier column from left to right (`back`).
 */
export function curve(from: Box, to: Box, way: 'forward' | 'beside' | 'back'): string {
  const [startY, endY] = [middle(from), middle(to)]
  if (way === 'beside') return `M${right(from)} ${startY}C${right(from) + OUT} ${startY} ${right(to) + OUT} ${endY} ${right(to)} ${endY}`
  const [startX, endX] = way === 'back' ? [left(from), right(to)] : [right(from), left(to)]
  const reach = (Math.abs(endX - startX) / 2) * (way === 'back' ? -1 : 1)
  return `M${startX} ${startY}C${startX + reach} ${startY} ${endX - reach} ${endY} ${endX} ${endY}`
}

/** The same forward, straight through the room that was left for it in the columns between. */
export function curveThrough(from: Box, passes: readonly { readonly x: number; readonly y: number }[], to: Box): string {
  const stations = [from, ...passes.map(({ x, y }) => ({ x: x - from.width / 2, y, width: from.width, height: 0 })), to]
  return stations.slice(1).map((station, at) => {
    const before = stations[at] ?? from
    return `${curve(before, station, 'forward')}${station === to ? '' : `H${right(station)}`}`
  }).join('')
}

const left = ({ x }: Box) => Math.round(x)
const right = ({ x, width }: Box) => Math.round(x + width)
const middle = ({ y, height }: Box) => Math.round(y + height / 2)
