import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 192 bits, safe in URLs and headers. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * The secret that a command hands out, made from the id that it carries: a command sent twice is answered the same, and nothing of the secret
 * has to be stored for that. 256 bits, safe in URLs and headers.
 */
export function secretFor(serverSecret: string, commandId: string, purpose: 'token' | 'return code'): string {
  return createHmac('sha256', serverSecret).update(`${purpose} ${commandId}`).digest('base64url')
}

/** What is stored of a secret. Plain SHA-256 does: the secrets are random, there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export function isSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret))
  const stored = Buffer.from(hash)
  return given.length === stored.length && timingSafeEqual(given, stored)
}

/** What cookies are signed with and secrets made from. Derived, so a restart keeps everyone seated; a new organiser's key ends it all. */
export function serverSecretOf(organiserKey: string): string {
  return createHmac('sha256', organiserKey).update('plenaria server secret').digest('base64url')
}
