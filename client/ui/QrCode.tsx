import { create } from 'qrcode'
import { useMemo, type ReactNode } from 'react'
import styles from './QrCode.module.css'

/** The quiet zone that readers need around a code: four modules. */
const MARGIN = 4

type Props = {
  /** What a camera reads: an address. */
  readonly text: string
  /** What it is for, in words. */
  readonly label: string
}

/** A QR code as large as its place, black on white in dark mode too: cameras want it so. */
export function QrCode({ text, label }: Props): ReactNode {
  const { path, size } = useMemo(() => drawn(text), [text])
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** The dark modules as one path. */
function drawn(text: string): { readonly path: string; readonly size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) !== 0) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`
    }
  }
  return { path, size: modules.size + 2 * MARGIN }
}
