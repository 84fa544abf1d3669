/** How colours are seen: contrast (WCAG 2) and distance (Oklab), also by eyes that lack a kind of cone. Used by the test of the tokens alone. */

/** Linear light, 0–1 each. */
export type Colour = readonly [red: number, green: number, blue: number]
type Matrix = readonly [Colour, Colour, Colour]

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear light. */
export const EYES = {
  common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Record<string, Matrix>

export function fromHex(hex: string): Colour {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex)
  if (digits === null) throw new Error(`not a colour: ${hex}`)
  const [, red = '', green = '', blue = ''] = digits
  return [linear(red), linear(green), linear(blue)]
}

function linear(digits: string): number {
  const value = parseInt(digits, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

export function seenBy(eyes: keyof typeof EYES, colour: Colour): Colour {
  return times(EYES[eyes], colour, (value) => Math.min(1, Math.max(0, value)))
}

export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Euclidean in Oklab (Ottosson 2020): about 0.02 is just noticeable, 1 is black to white. */
export function distance(a: Colour, b: Colour): number {
  const [first, second] = [oklab(a), oklab(b)]
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2])
}

const TO_CONES: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]]
const TO_LAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]]

function oklab(colour: Colour): Colour {
  return times(TO_LAB, times(TO_CONES, colour, Math.cbrt), (value) => value)
}

function times(matrix: Matrix, [x, y, z]: Colour, then: (value: number) => number): Colour {
  const row = ([a, b, c]: Colour) => then(a * x + b * y + c * z)
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
