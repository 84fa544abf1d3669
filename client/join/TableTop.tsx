import type { ReactNode } from 'react'
import type { Hue } from '../../shared/process/definition.ts'
import styles from './TableTop.module.css'

/** A note as it lies on the table: its place, its turn in degrees, and how far its lines of writing go. */
type Sheet = { readonly hue: Hue; readonly x: number; readonly y: number; readonly turn: number; readonly lines: readonly number[] }

/** From left to right, as time and the work go: what is under way, what is coming, the problems, and what they have in common. */
const SCATTERED: readonly Sheet[] = [
  { hue: 'now', x: 6, y: 52, turn: -4, lines: [74, 52] },
  { hue: 'near', x: 30, y: 166, turn: 3, lines: [66, 78, 30] },
  { hue: 'next', x: 0, y: 282, turn: -2, lines: [78, 44] },
  { hue: 'cause', x: 150, y: 16, turn: 2, lines: [58, 72] },
  { hue: 'suggestion', x: 146, y: 330, turn: -3, lines: [70, 40] },
]
const GATHERED: readonly Sheet[] = [
  { hue: 'problem', x: 222, y: 140, turn: 0, lines: [72, 78, 34] },
  { hue: 'problem', x: 342, y: 140, turn: 0, lines: [60, 46] },
  { hue: 'cause', x: 222, y: 228, turn: 0, lines: [78, 56] },
  { hue: 'barrier', x: 342, y: 228, turn: 0, lines: [66, 74, 22] },
]

/** What Plenaria is, without a word: notes lie about, and some have been gathered. */
export function TableTop(): ReactNode {
  return (
    <svg className={styles.picture} viewBox="-16 0 496 430" aria-hidden="true">
      <rect className={styles.cluster} x="202" y="96" width="268" height="228" rx="10" />
      <rect className={styles.title} x="222" y="114" width="96" height="8" rx="4" />
      {[...SCATTERED, ...GATHERED].map((sheet) => (
        <Note key={`${sheet.x} ${sheet.y}`} sheet={sheet} />
      ))}
    </svg>
  )
}

function Note({ sheet: { hue, x, y, turn, lines } }: { readonly sheet: Sheet }): ReactNode {
  return (
    <g data-hue={hue} transform={`translate(${x} ${y}) rotate(${turn} 54 38)`}>
      <rect className={styles.shadow} x="1" y="3" width="108" height="76" rx="3" />
      <rect className={styles.paper} width="108" height="76" rx="3" />
      <rect className={styles.edge} width="6" height="76" rx="2" />
      {lines.map((length, index) => (
        <rect key={length} className={styles.line} x="18" y={18 + index * 16} width={length} height="5" rx="2.5" />
      ))}
    </g>
  )
}
