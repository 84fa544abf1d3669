import type { PictureRef } from '../../shared/pictures/picture.ts'
import type { Fault } from '../api/call.ts'
import type { Encoded } from './encode.ts'
import { pictureFromFile, type FileFault, type Size } from './fromFile.ts'
import type { PdfFault } from './pdf/readPdf.ts'
import { uploadPicture, type PictureFor } from './upload.ts'

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
  readonly where: PictureFor
  /** How many more there is room for. */
  readonly room: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Called for each as soon as the server has it. */
  readonly onPicture: (picture: PictureRef) => void
}

/** Files that are to be brought, the first one from this page on, counted from 1. */
export type ToBring = { readonly files: readonly File[]; readonly page: number }
/** Why it stopped, if it did; and what is still to be brought, if trying again may help. */
export type Brought = { readonly fault: BringFault | null; readonly left: ToBring | null }

/** Makes pictures of files, one after the other, and sends each at once. Stops at the first that cannot be had, and says why; what was brought stays. */
export async function bringPictures({ files, page: from }: ToBring, bringing: Bringing): Promise<Brought> {
  let { room } = bringing
  for (const [at, file] of files.entries()) {
    let page = at === 0 ? from : 1
    if (bringing.signal.aborted) return { fault: null, left: null }
    if (room === 0) return { fault: { why: 'full' }, left: null }
    const onPicture = (picture: PictureRef) => {
      room -= 1
      page += 1
      bringing.onPicture(picture)
    }
    const now = { ...bringing, room, onPicture }
    const fault = (await isPdf(file)) ? await bringPdf(file, page, now) : await bringOne(file, now)
    if (fault !== null) return { fault, left: fault.why === 'fault' ? { files: files.slice(at), page } : null }
  }
  return { fault: null, left: null }
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

async function bringPdf(file: File, from: number, bringing: Bringing): Promise<BringFault | null> {
  const { name } = file
  bringing.onProgress({ name, page: 1, pages: 1 })
  const { openPdf } = await import('./pdf/readPdf.ts')
  const opened = await openPdf(file)
  if (!opened.ok) return { why: opened.reason === 'tooLarge' ? 'pdfTooLarge' : opened.reason, name }
  const { pdf } = opened
  try {
    if (pdf.pages - from + 1 > bringing.room) return { why: 'tooMany', name, pages: pdf.pages, room: bringing.room }
    for (let page = from; page <= pdf.pages && !bringing.signal.aborted; page += 1) {
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

async function send(picture: Encoded, { where, signal, onPicture }: Bringing): Promise<BringFault | null> {
  const answer = await uploadPicture(where, picture, signal)
  if (signal.aborted) return null
  if (!answer.ok) return { why: 'fault', fault: answer.fault }
  const { hash, width, height } = answer.value
  onPicture({ hash, width, height })
  return null
}
