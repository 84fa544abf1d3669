import type { Page } from '@playwright/test'

/** A photo as a phone gives it: a JPEG from the browser's own encoder, with Exif that says where it was taken and, if wished, how it was held. */
export async function makePhoto(page: Page, { width, height, turned = false }: { readonly width: number; readonly height: number; readonly turned?: boolean }): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.fillStyle = '#8fb8d8'
      context.fillRect(0, 0, w, h)
      // Left half a field, a sun at the top right: which way is up can be seen.
      context.fillStyle = '#4b7a3a'
      context.fillRect(0, 0, w / 2, h)
      context.fillStyle = '#f2c230'
      context.fillRect(w * 0.8, h * 0.05, w * 0.15, w * 0.15)
      return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  const plain = Buffer.from(base64, 'base64')
  return Buffer.concat([plain.subarray(0, 2), exif(turned ? 6 : 1), plain.subarray(2)])
}

/** Two entries: how it was held, and a GPS directory. */
function exif(orientation: number): Buffer {
  const entry = (tag: number, type: number, value: number) => [tag >> 8, tag & 255, 0, type, 0, 0, 0, 1, ...(type === 3 ? [value >> 8, value & 255, 0, 0] : [0, 0, value >> 8, value & 255])]
  const tiff = [...Buffer.from('MM\0*'), 0, 0, 0, 8, 0, 2, ...entry(0x0112, 3, orientation), ...entry(0x8825, 4, 38), 0, 0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 0, 0, 2, ...Buffer.from('N\0\0\0'), 0, 0, 0, 0, ...Buffer.from('GPS 43.88N 11.10E')]
  const body = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff)])
  return Buffer.concat([Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
}
