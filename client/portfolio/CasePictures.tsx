import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import { readItem } from '../../shared/document/portfolioDocument.ts'
import type { ReferenceCase } from '../../shared/document/portfolioItems.ts'
import { setItem } from '../../shared/ops/portfolio.ts'
import type { CasePicture } from '../../shared/pictures/picture.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { BringButtons } from '../pictures/BringButtons.tsx'
import { casePictureUrl } from '../pictures/pictureUrl.ts'
import { pictureTexts } from '../pictures/texts.ts'
import { useBringing } from '../pictures/useBringing.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { part } from '../ui/part.ts'
import { announce } from '../ui/toasts.ts'
import styles from './CasePictures.module.css'
import { casePictureTexts } from './casePictureTexts.ts'
import { usePlace } from './place.ts'

const PictureDialog = part(() => import('../pictures/PictureDialog.tsx'))

/** The pictures of a case: chosen, taken, or pages of a PDF; in order, with what they show. */
export function CasePictures({ one: { id, pictures } }: { readonly one: ReferenceCase }): ReactNode {
  const t = useTexts(casePictureTexts)
  const { processId, doc, act } = usePlace()
  const [open, setOpen] = useState<number | null>(null)
  const room = LIMITS.maxCasePictures - pictures.length
  /** Changes what they are now: others may have changed them while a picture was on its way. */
  const change = (make: (now: readonly CasePicture[]) => readonly CasePicture[], said?: string) =>
    act(() => setItem(doc, 'cases', id, { pictures: [...make(readItem(doc, 'cases', id)?.pictures ?? [])] }), said)
  const bringing = useBringing({
    where: { process: processId }, room,
    onPicture: (picture) => change((now) => (now.some(({ hash }) => hash === picture.hash) || now.length >= LIMITS.maxCasePictures ? now : [...now, { ...picture, caption: '' }])),
  })
  const move = (picture: CasePicture, to: number) => {
    change((now) => now.filter(({ hash }) => hash !== picture.hash).toSpliced(to, 0, picture))
    announce(t('moved', { at: to + 1, count: pictures.length }))
  }
  const shown = pictures.map(({ hash, width, height, caption }, at) => ({ src: casePictureUrl(processId, hash), width, height, alt: caption || t('which', { at: at + 1, count: pictures.length }) }))
  return (
    <fieldset className={styles.field}>
      <legend>{t('title')}</legend>
      <p className={styles.hint}>{t('hint', { most: LIMITS.maxCasePictures })}</p>
      <ol className={styles.list}>
        {pictures.map((picture, at) => (
          <Row
            key={picture.hash} picture={picture} at={at} count={pictures.length} src={shown[at]?.src ?? ''} onOpen={() => setOpen(at)} onMove={(to) => move(picture, to)}
            onCaption={(caption) => change((now) => now.map((other) => (other.hash === picture.hash ? { ...other, caption } : other)))}
            onRemove={() => change((now) => now.filter(({ hash }) => hash !== picture.hash), t('removed'))}
          />
        ))}
      </ol>
      <BringButtons bringing={bringing} most={LIMITS.maxCasePictures} />
      {open === null ? null : (
        <Suspense>
          <PictureDialog pictures={shown} at={open} onAt={setOpen} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </fieldset>
  )
}

type RowProps = {
  readonly picture: CasePicture
  readonly src: string
  readonly at: number
  readonly count: number
  readonly onOpen: () => void
  readonly onMove: (to: number) => void
  readonly onCaption: (caption: string) => void
  readonly onRemove: () => void
}

function Row({ picture: { caption }, src, at, count, onOpen, onMove, onCaption, onRemove }: RowProps): ReactNode {
  const t = useTexts(casePictureTexts)
  const pictureT = useTexts(pictureTexts)
  const number = { at: at + 1 }
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} aria-label={pictureT('enlarge', { what: caption || t('which', { ...number, count }) })} onClick={onOpen}>
        <img src={src} alt="" loading="lazy" decoding="async" />
      </button>
      <input
        key={caption} defaultValue={caption} dir="auto" aria-label={t('caption', number)} placeholder={t('captionHint')} maxLength={LIMITS.maxCaptionLength} autoComplete="off"
        onBlur={({ target }) => (target.value.trim() === caption ? undefined : onCaption(target.value.trim()))}
        onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? event.currentTarget.blur() : undefined)}
      />
      <div className={styles.acts}>
        <IconButton icon={ArrowUp} label={t('up', number)} disabled={at === 0} onClick={() => onMove(at - 1)} />
        <IconButton icon={ArrowDown} label={t('down', number)} disabled={at === count - 1} onClick={() => onMove(at + 1)} />
        <IconButton icon={X} label={t('remove', number)} onClick={onRemove} />
      </div>
    </li>
  )
}
