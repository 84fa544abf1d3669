import QRCode from 'qrcode'
import type { OrganiserKey } from './config/organiserKey.ts'

export type Welcome = {
  readonly chosen: string
  readonly all: readonly string[]
  readonly key: OrganiserKey
  readonly dataDir: string
}

/** What the person who started the server sees: where it is, and at the first start the organiser's link with its QR code. */
export async function greet({ chosen, all, key, dataDir }: Welcome): Promise<void> {
  const lines = ['', 'Plenaria is ready.', '', ...all.map((origin) => `  ${origin}${origin === chosen ? '   ← tablets join here' : ''}`), '']
  if (key.isNew) {
    const link = `${chosen}/enter#${key.key}`
    lines.push("The organiser's link (it opens everything: keep it to yourself):", '', `  ${link}`, '', await QRCode.toString(link, { type: 'terminal', small: true }))
  } else {
    lines.push(`The organiser's link is <address>/enter#<key>; the key is ORGANISER_KEY, or stands in ${dataDir}/organiser.key`, '')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
