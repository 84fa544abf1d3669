import type { ReactNode } from 'react'
import type { MirrorNote } from '../../../shared/document/plenaryDocument.ts'
import { pictureUrl } from '../../pictures/pictureUrl.ts'
import { useTries } from '../../pictures/useTries.ts'
import styles from './NotePicture.module.css'
import { useWords } from './words.tsx'

type Props = {
  readonly note: Pick<MirrorNote, 'picture' | 'text'>
  /** `card`: beside the words on the canvas. `list`: under them. `wall`: as large as there is room. */
  readonly size: 'card' | 'list' | 'wall'
}

/** The drawing or picture of a note, where it carries one; its words, which stand beside it, say what it shows. */
export function NotePicture({ note: { picture, text }, size }: Props): ReactNode {
  return picture === undefined ? null : <Shown picture={picture} text={text} size={size} />
}

function Shown({ picture: { hash, width, height }, text, size }: { readonly picture: NonNullable<MirrorNote['picture']>; readonly text: string; readonly size: Props['size'] }): ReactNode {
  const { session } = useWords()
  const { tries, isMissing, tryAgain } = useTries()
  const place = { className: styles.picture, 'data-size': size, style: { aspectRatio: `${width} / ${height}` } }
  // Its place is kept until its bytes have come from the table.
  if (isMissing) return <span {...place} />
  return <img key={tries} {...place} src={pictureUrl(session, hash)} alt={size === 'wall' ? text : ''} width={width} height={height} loading="lazy" decoding="async" draggable={false} onError={tryAgain} />
}
