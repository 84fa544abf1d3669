import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Picture } from './Picture.tsx'
import styles from './PictureDialog.module.css'
import { pictureTexts } from './texts.ts'

export type Shown = { readonly src: string; readonly alt: string; readonly width: number; readonly height: number }

type Props = {
  readonly pictures: readonly Shown[]
  /** Which of them, from 0. */
  readonly at: number
  readonly onAt: (at: number) => void
  readonly onClose: () => void
}

const MOST = 4

/** Pictures as large as the screen, and larger: by two fingers as everywhere, by buttons, or by keys. */
export default function PictureDialog({ pictures, at, onAt, onClose }: Props): ReactNode {
  const t = useTexts(pictureTexts)
  const [zoom, setZoom] = useState(1)
  const picture = pictures[at]
  if (picture === undefined) return null
  const go = (by: number) => {
    if (pictures[at + by] === undefined) return
    setZoom(1)
    onAt(at + by)
  }
  const zoomTo = (wanted: number) => setZoom(Math.min(MOST, Math.max(1, wanted)))
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === '+' || key === '=') zoomTo(zoom * 1.5)
    else if (key === '-') zoomTo(zoom / 1.5)
    else if (key === 'PageDown') go(1)
    else if (key === 'PageUp') go(-1)
  }
  return (
    <Dialog title={picture.alt} size="screen" onClose={onClose}>
      {/* The keys work wherever in the dialog the focus is; each has its button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.frame} onKeyDown={onKeyDown}>
        <div className={styles.tools}>
          {pictures.length === 1 ? null : (
            <>
              <IconButton icon={ChevronLeft} label={t('previous')} disabled={at === 0} onClick={() => go(-1)} />
              <span>{`${at + 1} / ${pictures.length}`}</span>
              <IconButton icon={ChevronRight} label={t('next')} disabled={at === pictures.length - 1} onClick={() => go(1)} />
            </>
          )}
          <IconButton icon={ZoomOut} label={t('zoomOut')} disabled={zoom === 1} onClick={() => zoomTo(zoom / 1.5)} />
          <IconButton icon={ZoomIn} label={t('zoomIn')} disabled={zoom === MOST} onClick={() => zoomTo(zoom * 1.5)} />
        </div>
        {/* Scrolled by keys too once it is larger than its place. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.place} tabIndex={0} role="group" aria-label={picture.alt}>
          <div className={styles.sized} style={measures(zoom, picture.width / picture.height)}>
            <Picture key={picture.src} {...picture} />
          </div>
        </div>
      </div>
    </Dialog>
  )
}

/** What the style sheet reckons with; React's type knows no custom properties. */
function measures(zoom: number, ratio: number): CSSProperties {
  return { '--zoom': zoom, '--ratio': ratio } as CSSProperties
}
