import { problemOf, type Answer } from '../api/call.ts'

/** Fetches a whole file and hands it to the browser under its name, so that a refusal is a sentence on the page and never a file. Works on plain http. */
export async function download(path: string): Promise<Answer<string>> {
  try {
    const response = await fetch(`/api${path}`)
    if (!response.ok) return { ok: false, fault: problemOf(await response.json().catch(() => undefined)) }
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'plan'
    const address = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), { href: address, download: name })
    link.click()
    URL.revokeObjectURL(address)
    return { ok: true, value: name }
  } catch {
    // What fetch throws says no more than that nothing came back.
    return { ok: false, fault: { kind: 'unreachable' } }
  }
}
