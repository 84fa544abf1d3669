import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionId } from '../../shared/ids.ts'
import type { PictureRef } from '../../shared/pictures/picture.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { picturesHere } from './keeper.ts'
import styles from './NotePicture.module.css'
import { notePictureTexts } from './noteTexts.ts'
import { Picture } from './Picture.tsx'
import { pictureUrl } from './pictureUrl.ts'
import { pictureTexts } from './texts.ts'

/** A note may hold a page; a picture is named in a sentence. */
const LONGEST_ALT = 160

const PictureDialog = lazy(() => import('./PictureDialog.tsx'))

type Props = { readonly session: SessionId; readonly picture: PictureRef; readonly text: string }

/** A note's drawing or picture on its card; a tap makes it as large as the screen. The note's words say what it shows. */
export default function NotePicture({ session, picture: { hash, width, height }, text }: Props): ReactNode {
  const t = useTexts(pictureTexts)
  const words = useTexts(notePictureTexts)
  const here = useStore(picturesHere, (all) => all.get(hash))
  const [open, setOpen] = useState(false)
  const shown = { src: here ?? pictureUrl(session, hash), alt: text.trim() === '' ? words('ofNote') : text.slice(0, LONGEST_ALT), width, height }
  return (
    <>
      <button type="button" className={styles.open} aria-label={t('enlarge', { what: shown.alt })} onClick={() => setOpen(true)}>
        <Picture {...shown} quiet />
      </button>
      {open ? (
        <Suspense>
          <PictureDialog pictures={[shown]} at={0} onAt={() => undefined} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
