import type { SessionId } from '../../../shared/ids.ts'
import type { StepPicture } from '../../../shared/process/definition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import type { Fault } from '../../api/call.ts'
import type { Encoded } from '../../pictures/encode.ts'
import { pictureFromFile, type FileFault, type Size } from '../../pictures/fromFile.ts'
import type { PdfFault } from '../../pictures/pdf/readPdf.ts'
import { uploadPicture } from '../../pictures/upload.ts'

/** For a projector of 1,920 pixels, and to look closely on a tablet. */
const SIZE: Size = { longest: 2_000, bytes: 1_200_000 }

export type Progress = { readonly name: string; readonly page: number; readonly pages: number }
export type BringFault =
  | { readonly why: FileFault | 'pdfTooLarge' | Exclude<PdfFault, 'tooLarge'>; readonly name: string }
  | { readonly why: 'tooMany'; readonly name: string; readonly pages: number; readonly room: number }
  | { readonly why: 'full' }
  /** The server said no, or was not reached. */
  | { readonly why: 'fault'; readonly fault: Fault }

type Bringing = {
  readonly session: SessionId
  /** How many more the step takes. */
  readonly room: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Called for each as soon as the server has it. */
  readonly onPicture: (picture: StepPicture) => void
}

/** Makes pictures of files, one after the other, and sends each at once. Stops at the first that cannot be had, and says why; what was brought stays. */
export async function bringPictures(files: readonly File[], bringing: Bringing): Promise<BringFault | null> {
  let { room } = bringing
  const onPicture = (picture: StepPicture) => {
    room -= 1
    bringing.onPicture(picture)
  }
  for (const file of files) {
    if (bringing.signal.aborted) return null
    if (room === 0) return { why: 'full' }
    const now = { ...bringing, room, onPicture }
    const fault = (await isPdf(file)) ? await bringPdf(file, now) : await bringOne(file, now)
    if (fault !== null) return fault
  }
  return null
}

/** By its first bytes: files from some phones and drives have neither type nor ending. */
async function isPdf(file: File): Promise<boolean> {
  return (await file.slice(0, 1_024).text()).includes('%PDF-') || file.type === 'application/pdf'
}

async function bringOne(file: File, bringing: Bringing): Promise<BringFault | null> {
  bringing.onProgress({ name: file.name, page: 1, pages: 1 })
  const made = await pictureFromFile(file, SIZE)
  return made.ok ? send(made.picture, bringing) : { why: made.reason, name: file.name }
}

async function bringPdf(file: File, bringing: Bringing): Promise<BringFault | null> {
  const { name } = file
  bringing.onProgress({ name, page: 1, pages: 1 })
  const { openPdf } = await import('../../pictures/pdf/readPdf.ts')
  const opened = await openPdf(file)
  if (!opened.ok) return { why: opened.reason === 'tooLarge' ? 'pdfTooLarge' : opened.reason, name }
  const { pdf } = opened
  try {
    if (pdf.pages > bringing.room) return { why: 'tooMany', name, pages: pdf.pages, room: bringing.room }
    for (let page = 1; page <= pdf.pages && !bringing.signal.aborted; page += 1) {
      bringing.onProgress({ name, page, pages: pdf.pages })
      const picture = await pdf.page(page, SIZE).catch(() => null)
      const fault = picture === null ? ({ why: 'damaged', name } as const) : await send(picture, bringing)
      if (fault !== null) return fault
    }
    return null
  } finally {
    await pdf.close()
  }
}

async function send(picture: Encoded, { session, signal, onPicture }: Bringing): Promise<BringFault | null> {
  const answer = await uploadPicture({ session }, picture, signal)
  if (signal.aborted) return null
  if (!answer.ok) return { why: 'fault', fault: answer.fault }
  const { hash, width, height } = answer.value
  onPicture({ hash, width, height, caption: { it: '', en: '' } })
  return null
}

export function roomFor(pictures: readonly StepPicture[]): number {
  return LIMITS.maxStepPictures - pictures.length
}
