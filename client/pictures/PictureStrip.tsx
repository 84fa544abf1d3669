import { Suspense, useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { part } from '../ui/part.ts'
import { Picture } from './Picture.tsx'
import styles from './PictureStrip.module.css'
import { pictureTexts } from './texts.ts'

const PictureDialog = part(() => import('./PictureDialog.tsx'))

export type StripPicture = { readonly src: string; readonly width: number; readonly height: number; readonly caption: string }

/** Pictures side by side; a tap makes one as large as the screen, with the others beside it. */
export function PictureStrip({ pictures }: { readonly pictures: readonly StripPicture[] }): ReactNode {
  const t = useTexts(pictureTexts)
  const [open, setOpen] = useState<number | null>(null)
  if (pictures.length === 0) return null
  const shown = pictures.map((picture, at) => ({ ...picture, alt: picture.caption || t('which', { at: at + 1, count: pictures.length }) }))
  return (
    <>
      <ul className={styles.strip} aria-label={t('all')}>
        {shown.map(({ caption, ...picture }, at) => (
          <li key={picture.src}>
            <figure>
              <button type="button" className={styles.open} style={{ aspectRatio: `${picture.width} / ${picture.height}` }} aria-label={t('enlarge', { what: picture.alt })} onClick={() => setOpen(at)}>
                <Picture {...picture} quiet />
              </button>
              {caption === '' ? null : <figcaption dir="auto">{caption}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <Suspense>
          <PictureDialog pictures={shown} at={open} onAt={setOpen} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
