import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../wire/limits.ts'
import { readPicture } from './readPicture.ts'
import { chunk, EXIF_WITH_GPS, jpeg, png, riffChunk, segment, webp } from './samplePictures.ts'

const EACH = { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp } as const
const letters = (words: string) => Array.from(words, (letter) => letter.charCodeAt(0))
const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

describe.each(Object.entries(EACH))('%s', (type, make) => {
  it('is known by its bytes, with its size, and stays as it is', () => {
    const bytes = make({ width: 640, height: 480 })
    expect(readPicture(bytes)).toEqual({ ok: true, type, width: 640, height: 480, bare: bytes })
  })

  it('is broken wherever it is cut off', () => {
    const whole = make()
    for (let end = 12; end < whole.length; end += 1) expect(readPicture(whole.subarray(0, end))).toEqual({ ok: false, reason: 'broken' })
  })

  it('that would unpack to more than a tablet can hold is not taken', () => {
    const bomb = make({ width: LIMITS.maxPictureSide + 1, height: 16 })
    expect(readPicture(bomb)).toEqual({ ok: false, reason: 'tooLarge' })
  })
})

it('says what a JPEG shows and not where it was taken, nor what follows it', () => {
  const comment = segment(0xfe, letters('by Anna'))
  const thumbnail = segment(0xe0, letters('JFXX\0thumbnail'))
  const told = jpeg({}, [...EXIF_WITH_GPS, ...comment, ...thumbnail])
  const behind = Uint8Array.from([...told, ...letters('a second picture')])
  const read = readPicture(behind)
  expect(says(told, 'GPS')).toBe(true)
  expect(read.ok && read.bare).toEqual(jpeg())
})

it('hides nothing between two scans', () => {
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 3]
  const told = jpeg({}, [...segment(0xc2, [8, 0, 3, 0, 4, 1, 1, 0x11, 0]), ...scan, ...EXIF_WITH_GPS])
  const read = readPicture(told)
  expect(read.ok && says(read.bare, 'GPS')).toBe(false)
  expect(read.ok && read.bare.length).toBe(told.length - EXIF_WITH_GPS.length)
})

it('keeps the colours of a picture', () => {
  const profile = segment(0xe2, letters('ICC_PROFILE\0\u0001\u0001colours'))
  const adobe = segment(0xee, letters('Adobe\0d\0\0\0\0\u0001'))
  const bytes = jpeg({}, [...profile, ...adobe])
  expect(readPicture(bytes)).toMatchObject({ ok: true, bare: bytes })
})

it('takes words and Exif out of a PNG', () => {
  const read = readPicture(png({}, [...chunk('eXIf', letters('GPS')), ...chunk('tEXt', letters('Author\0Anna')), ...chunk('tIME', [1])]))
  expect(read.ok && read.bare).toEqual(png())
})

it('takes words and Exif out of a WebP, and their announcement', () => {
  const read = readPicture(webp({}, [...riffChunk('EXIF', letters('GPS')), ...riffChunk('XMP ', letters('Anna'))], 0x0c))
  expect(read.ok && read.bare).toEqual(webp())
})

it('is not misled by a name: a page, a drawing with scripts, a PDF and a GIF are no pictures', () => {
  for (const start of ['<!doctype html><script>', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'GIF89a\u0001\0\u0001\0', ''])
    expect(readPicture(Uint8Array.from(letters(start)))).toEqual({ ok: false, reason: 'unknown' })
})

it('whatever the bytes, it says what they are, and what it leaves is a picture without metadata', () => {
  const start = fc.constantFrom([0xff, 0xd8, 0xff], [...png().subarray(0, 20)], [...webp().subarray(0, 20)], [])
  const damaged = fc.tuple(fc.constantFrom(jpeg({}, EXIF_WITH_GPS), png({}, chunk('tEXt', [1, 2])), webp()), fc.nat(), fc.nat(255)).map(([whole, at, byte]) => {
    const copy = whole.slice()
    copy[at % copy.length] = byte
    return copy
  })
  const random = fc.tuple(start, fc.uint8Array({ maxLength: 200 })).map(([first, rest]) => Uint8Array.from([...first, ...rest]))
  let whole = 0
  fc.assert(
    fc.property(fc.oneof(damaged, random), (bytes) => {
      const read = readPicture(bytes)
      if (!read.ok) return
      whole += 1
      expect(readPicture(read.bare)).toEqual({ ...read, bare: read.bare })
      expect(read.bare.length).toBeLessThanOrEqual(bytes.length)
    }),
    { seed: 20_261_122, numRuns: 2_000 },
  )
  expect(whole).toBeGreaterThan(100)
})
