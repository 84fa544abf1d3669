import { ArrowDown, ArrowUp, Camera, ImagePlus, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { StepPicture } from '../../../shared/process/definition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts, type Say } from '../../i18n/addTexts.ts'
import { pictureUrl } from '../../pictures/pictureUrl.ts'
import { Button } from '../../ui/Button.tsx'
import { Complaint } from '../../ui/FaultNote.tsx'
import { useFaultSentence } from '../../ui/faultSentence.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { announce } from '../../ui/toasts.ts'
import { bringPictures, roomFor, type BringFault, type Progress } from './bringPictures.ts'
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
  const { progress, fault, bring, stop } = useBringing({ session, pictures, onChange, onBusy })
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
      <div role="status" className={styles.progress}>
        {progress === null ? null : (
          <>
            <span>{progress.pages === 1 ? t('preparing', { name: progress.name }) : t('page', progress)}</span>
            <progress value={progress.page - 1} max={progress.pages} aria-label={t('title')} />
          </>
        )}
      </div>
      {fault === null ? null : <BringComplaint fault={fault} />}
      <div className={styles.buttons}>
        {progress === null ? (
          <>
            <FileButton multiple accept="image/*,application/pdf,.pdf" onFiles={bring}>
              <ImagePlus size={18} aria-hidden="true" />
              {t('add')}
            </FileButton>
            {matchMedia('(pointer: coarse)').matches ? (
              <FileButton accept="image/*" capture="environment" onFiles={bring}>
                <Camera size={18} aria-hidden="true" />
                {t('take')}
              </FileButton>
            ) : null}
          </>
        ) : (
          <Button onClick={stop}>{t('stop')}</Button>
        )}
      </div>
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

type FileButtonProps = { readonly accept: string; readonly multiple?: boolean; readonly capture?: 'environment'; readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode }

/** A button that opens the device's own chooser; with `capture`, its camera, over plain http too. */
function FileButton({ onFiles, children, ...input }: FileButtonProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser} type="file" hidden {...input}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file again is a new choice.
          currentTarget.value = ''
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{children}</Button>
    </>
  )
}

function BringComplaint({ fault }: { readonly fault: BringFault }): ReactNode {
  const t = useTexts(stepPictureTexts)
  const sentence = useFaultSentence()
  return <Complaint>{fault.why === 'fault' ? sentence(fault.fault) : inWords(t, fault)}</Complaint>
}

function inWords(t: Say<(typeof stepPictureTexts)['keys'][number]>, fault: Exclude<BringFault, { why: 'fault' }>): string {
  if (fault.why === 'full') return t('fault.full', { most: LIMITS.maxStepPictures })
  return fault.why === 'tooMany' ? t('fault.tooMany', { name: fault.name, pages: fault.pages, room: fault.room }) : t(`fault.${fault.why}`, { name: fault.name })
}

function useBringing({ session, pictures, onChange, onBusy }: Props) {
  const t = useTexts(stepPictureTexts)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<BringFault | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const bring = async (files: readonly File[]) => {
    if (files.length === 0) return
    const controller = new AbortController()
    abort.current = controller
    setFault(null)
    onBusy(true)
    let count = 0
    const onPicture = (picture: StepPicture) => {
      count += 1
      onChange((before) => [...before, picture])
    }
    // What nobody foresaw (a browser without memory, a library that would not load) is still an answer.
    const ended = await bringPictures(files, { session, room: roomFor(pictures), signal: controller.signal, onProgress: setProgress, onPicture }).catch(
      (): BringFault => ({ why: 'unreadable', name: files[0]?.name ?? '' }),
    )
    setProgress(null)
    setFault(ended)
    onBusy(false)
    announce(t('added', { count }))
  }
  return { progress, fault, bring: (files: readonly File[]) => void bring(files), stop: () => abort.current?.abort() }
}
