import { getDocument, GlobalWorkerOptions, InvalidPDFException, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Vite makes this the address of the built file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { encodeCanvas, type Encoded } from '../encode.ts'
import type { Size } from '../fromFile.ts'

export type PdfFault = 'tooLarge' | 'locked' | 'damaged'
export type Pdf = {
  readonly pages: number
  /** One page as a picture, from 1; null if it cannot be drawn. */
  readonly page: (number: number, size: Size) => Promise<Encoded | null>
  readonly close: () => Promise<void>
}
export type OpenedPdf = { readonly ok: true; readonly pdf: Pdf } | { readonly ok: false; readonly reason: PdfFault }

/** All of it is held in memory, twice, while it is read. */
const MOST_PDF_BYTES = 60 * 1_048_576
/** Fonts, character maps and a decoder that PDF files may call for; client/vite.config.ts puts them there. */
const RESOURCES = `/assets/pdf-${version}`

GlobalWorkerOptions.workerSrc = workerUrl

/** Opens a PDF in this browser, and nowhere else. No scripts of it run, and nothing is compiled: the pages' policy forbids both. */
export async function openPdf(file: File): Promise<OpenedPdf> {
  if (file.size > MOST_PDF_BYTES) return { ok: false, reason: 'tooLarge' }
  const data = new Uint8Array(await file.arrayBuffer())
  const opening = getDocument({
    data, isEvalSupported: false, useWasm: false, enableXfa: false, stopAtErrors: false,
    cMapUrl: `${RESOURCES}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${RESOURCES}/standard_fonts/`, wasmUrl: `${RESOURCES}/wasm/`,
  })
  try {
    const document = await opening.promise
    return { ok: true, pdf: { pages: document.numPages, page: (number, size) => drawPage(document, number, size), close: () => opening.destroy() } }
  } catch (error) {
    await opening.destroy()
    // The library does not export this class.
    if (error instanceof Error && error.name === 'PasswordException') return { ok: false, reason: 'locked' }
    if (error instanceof InvalidPDFException) return { ok: false, reason: 'damaged' }
    throw error
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, { longest, bytes }: Size): Promise<Encoded | null> {
  const page = await document.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longest / Math.max(natural.width, natural.height) })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  const picture = await encodeCanvas(canvas, { bytes })
  page.cleanup()
  canvas.width = 0
  return picture
}
