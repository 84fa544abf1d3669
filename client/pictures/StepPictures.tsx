import { Suspense, useState, type ReactNode } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { StepPicture } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { part } from '../ui/part.ts'
import { Picture } from './Picture.tsx'
import { pictureUrl } from './pictureUrl.ts'
import styles from './StepPictures.module.css'
import { pictureTexts } from './texts.ts'

const PictureDialog = part(() => import('./PictureDialog.tsx'))

type Props = { readonly session: SessionId; readonly pictures: readonly StepPicture[] }

/** A step's pictures one under another; a tap makes one as large as the screen. */
export default function StepPictures({ session, pictures }: Props): ReactNode {
  const t = useTexts(pictureTexts)
  const localised = useLocalised()
  const [open, setOpen] = useState<number | null>(null)
  const shown = pictures.map(({ hash, width, height, caption }, at) => ({
    src: pictureUrl(session, hash), width, height, caption: localised(caption), alt: localised(caption) || t('which', { at: at + 1, count: pictures.length }),
  }))
  return (
    <>
      <ul className={styles.pictures} aria-label={t('all')}>
        {shown.map(({ caption, ...picture }, at) => (
          <li key={`${at} ${picture.src}`}>
            <figure>
              <button type="button" className={styles.open} aria-label={t('enlarge', { what: picture.alt })} onClick={() => setOpen(at)}>
                <Picture {...picture} quiet />
              </button>
              {caption === '' ? null : <figcaption>{caption}</figcaption>}
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
