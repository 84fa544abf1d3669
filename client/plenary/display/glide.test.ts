import fc from 'fast-check'
import { expect, it } from 'vitest'
import { glide, isThere } from './glide.ts'

it('comes to where it goes, also when the zoom differs by nothing but rounding', () => {
  const place = fc.double({ min: -20_000, max: 20_000, noNaN: true })
  const zoom = fc.double({ min: 0.05, max: 8, noNaN: true })
  const almost = fc.constantFrom(1, 1 + 1e-16, 1 + 2.3e-16, 1 - 1.2e-16, 1 + 4.5e-15, 1 - 1e-13, 1 + 1e-9, 1.5, 0.2)
  fc.assert(
    fc.property(place, place, zoom, place, place, almost, (x, y, z, toX, toY, factor) => {
      const to = { x: toX, y: toY, z: z * factor }
      let camera = { x, y, z }
      // 16 ms of a frame: an eighth of the way each.
      for (let frame = 0; frame < 300 && !isThere(camera, to); frame++) camera = glide(camera, to, 0.11)
      expect(isThere(camera, to)).toBe(true)
    }),
    { numRuns: 500, seed: 20_261_123 },
  )
})

it('goes all the way in one step where motion is not wanted', () => {
  expect(isThere(glide({ x: 0, y: 0, z: 1 }, { x: 500, y: -20, z: 0.3 }, 1), { x: 500, y: -20, z: 0.3 })).toBe(true)
})
