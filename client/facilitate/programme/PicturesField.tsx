import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { StepPicture } from '../../../shared/process/definition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { BringButtons } from '../../pictures/BringButtons.tsx'
import { pictureUrl } from '../../pictures/pictureUrl.ts'
import { useBringing } from '../../pictures/useBringing.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { announce } from '../../ui/toasts.ts'
import { stepPictureTexts } from './pictureTexts.ts'
import styles from './PicturesField.module.css'

type Props = {
  readonly session: SessionId
  readonly pictures: readonly StepPicture[]
  /** Takes what they are now, so that pictures that come while somebody types are not lost. */
  readonly onChange: (change: (before: readonly StepPicture[]) => readonly StepPicture[]) => void
  /** While pictures are on their way the step should not be saved without them. */
  readonly onBusy: (busy: boolean) => void
}

/** The pictures of a step: chosen, taken, or the pages of a PDF; in order, with what they show. */
export function PicturesField({ session, pictures, onChange, onBusy }: Props): ReactNode {
  const t = useTexts(stepPictureTexts)
  const bringing = useBringing({
    where: { session }, room: LIMITS.maxStepPictures - pictures.length, onBusy,
    onPicture: (picture) => onChange((before) => [...before, { ...picture, caption: { it: '', en: '' } }]),
  })
  const move = (at: number, to: number) => {
    const moved = pictures[at]
    if (moved === undefined || to < 0 || to >= pictures.length) return
    onChange((before) => before.toSpliced(at, 1).toSpliced(to, 0, moved))
    announce(t('moved', { at: to + 1, count: pictures.length }))
  }
  return (
    <fieldset className={styles.field}>
      <legend>{t('title')}</legend>
      <p className={styles.hint}>{t('hint', { most: LIMITS.maxStepPictures })}</p>
      <ol className={styles.list}>
        {pictures.map((picture, at) => (
          <PictureRow
            key={`${at} ${picture.hash}`} session={session} picture={picture} at={at} count={pictures.length} onMove={(to) => move(at, to)}
            onCaption={(caption) => onChange((before) => before.with(at, { ...picture, caption }))} onRemove={() => onChange((before) => before.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <BringButtons bringing={bringing} most={LIMITS.maxStepPictures} />
    </fieldset>
  )
}

type RowProps = {
  readonly session: SessionId
  readonly picture: StepPicture
  readonly at: number
  readonly count: number
  readonly onMove: (to: number) => void
  readonly onCaption: (caption: StepPicture['caption']) => void
  readonly onRemove: () => void
}

function PictureRow({ session, picture: { hash, caption }, at, count, onMove, onCaption, onRemove }: RowProps): ReactNode {
  const t = useTexts(stepPictureTexts)
  const number = { at: at + 1 }
  return (
    <li className={styles.row}>
      <img src={pictureUrl(session, hash)} alt="" loading="lazy" decoding="async" />
      <div className={styles.captions}>
        <input value={caption.it} lang="it" aria-label={t('captionIt', number)} placeholder={t('captionHintIt')} maxLength={LIMITS.maxCaptionLength} onChange={(event) => onCaption({ ...caption, it: event.target.value })} />
        <input value={caption.en} lang="en" aria-label={t('captionEn', number)} placeholder={t('captionHintEn')} maxLength={LIMITS.maxCaptionLength} onChange={(event) => onCaption({ ...caption, en: event.target.value })} />
      </div>
      <div className={styles.acts}>
        <IconButton icon={ArrowUp} label={t('up', number)} disabled={at === 0} onClick={() => onMove(at - 1)} />
        <IconButton icon={ArrowDown} label={t('down', number)} disabled={at === count - 1} onClick={() => onMove(at + 1)} />
        <IconButton icon={X} label={t('remove', number)} onClick={onRemove} />
      </div>
    </li>
  )
}
