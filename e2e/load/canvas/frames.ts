import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Times of the frames since the measurement began. */
    measuredFrames?: { readonly times: number[]; on: boolean }
  }
}

/** The mean time between two frames of the page while something happens on it, in ms. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const frames = { times: [] as number[], on: true }
    window.measuredFrames = frames
    const next = (time: number) => {
      frames.times.push(time)
      if (frames.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await act()
  const times = await page.evaluate(() => {
    const frames = window.measuredFrames
    if (frames !== undefined) frames.on = false
    return frames?.times ?? []
  })
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || times.length < 20) throw new Error(`only ${times.length} frames were drawn`)
  return (last - first) / (times.length - 1)
}

/** Wheel events are taken in long after they were sent: a camera that has not moved for this long has had them all. */
const REST_MS = 400

/** Resolves once the camera stands still. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    (restMs) =>
      new Promise<void>((resolve) => {
        const layer = document.querySelector<HTMLElement>('.tl-html-layer')
        let last = { transform: '', since: 0 }
        const look = (now: number) => {
          const transform = layer?.style.transform ?? ''
          if (transform !== last.transform) last = { transform, since: now }
          if (now - last.since > restMs) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    REST_MS,
  )
}
