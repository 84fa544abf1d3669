import { Camera, ImagePlus, RotateCw } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useTexts, type Say } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { useFaultSentence } from '../ui/faultSentence.ts'
import styles from './BringButtons.module.css'
import type { BringFault } from './bringPictures.ts'
import { bringTexts } from './bringTexts.ts'
import type { Bringing } from './useBringing.ts'

type Props = {
  readonly bringing: Bringing
  /** How many fit there in all. */
  readonly most: number
}

/** Chooses pictures or a PDF, or takes a photo; says how far it is, and what was wrong. What did not arrive is still here, to be sent again. */
export function BringButtons({ bringing: { progress, fault, bring, retry, stop }, most }: Props): ReactNode {
  const t = useTexts(bringTexts)
  return (
    <>
      <div role="status" className={styles.progress}>
        {progress === null ? null : (
          <>
            <span>{progress.pages === 1 ? t('preparing', { name: progress.name }) : t('page', progress)}</span>
            <progress value={progress.page - 1} max={progress.pages} aria-label={t('title')} />
          </>
        )}
      </div>
      {fault === null ? null : <BringComplaint fault={fault} most={most} isHere={retry !== null} />}
      <div className={styles.buttons}>
        {progress === null ? (
          <>
            {retry === null ? null : (
              <Button onClick={retry}>
                <RotateCw size={18} aria-hidden="true" />
                {t('retry')}
              </Button>
            )}
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
    </>
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

function BringComplaint({ fault, most, isHere }: { readonly fault: BringFault; readonly most: number; readonly isHere: boolean }): ReactNode {
  const t = useTexts(bringTexts)
  const sentence = useFaultSentence()
  return (
    <Complaint>
      {fault.why === 'fault' ? sentence(fault.fault) : inWords(t, fault, most)}
      {isHere ? ` ${t('stillHere')}` : null}
    </Complaint>
  )
}

function inWords(t: Say<(typeof bringTexts)['keys'][number]>, fault: Exclude<BringFault, { why: 'fault' }>, most: number): string {
  if (fault.why === 'full') return t('fault.full', { most })
  return fault.why === 'tooMany' ? t('fault.tooMany', { name: fault.name, pages: fault.pages, room: fault.room }) : t(`fault.${fault.why}`, { name: fault.name })
}
