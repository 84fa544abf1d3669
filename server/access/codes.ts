import { randomInt } from 'node:crypto'

/** No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: nobody reads a code out twice. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
/** 23^6 = 148 million join codes; ten wrong tries a minute find one of a hundred in 140 years. */
export const JOIN_CODE_LENGTH = 6
/** 23^8 = 78 thousand million: a return code stands for a person. */
export const RETURN_CODE_LENGTH = 8

export function newCode(length: number): string {
  let code = ''
  for (let i = 0; i < length; i++) code += ALPHABET[randomInt(ALPHABET.length)]
  return code
}

/** A code made from a secret, the same each time. The bias of a byte over 23 signs is below 10 %: 35 of 36 bits remain. */
export function codeFrom(secret: string, length: number): string {
  return [...Buffer.from(secret, 'base64url').subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** As people type it: any case, with spaces or hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '')
}
