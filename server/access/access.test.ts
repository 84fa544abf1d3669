import { describe, expect, it } from 'vitest'
import { codeFrom, JOIN_CODE_LENGTH, newCode, normaliseCode, RETURN_CODE_LENGTH } from './codes.ts'
import { hashSecret, isSecret, newSecret, secretFor, serverSecretOf } from './secrets.ts'
import { Strikes } from './strikes.ts'
import { readHolder, writeHolder } from './tokens.ts'
import { Tries } from './tries.ts'

describe('codes', () => {
  it('have no signs that look alike, and are read back however they were typed', () => {
    for (let n = 0; n < 500; n++) {
      const code = newCode(JOIN_CODE_LENGTH)
      expect(code).toMatch(/^[A-Z3-9]{6}$/)
      expect(code).not.toMatch(/[0O1IL2Z5S8BUV]/)
      expect(normaliseCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
    }
  })

  it('made of a secret are the same each time, and others for another secret', () => {
    const codes = new Set(Array.from({ length: 300 }, () => codeFrom(newSecret(), RETURN_CODE_LENGTH)))
    expect(codes.size).toBe(300)
    const secret = newSecret()
    expect(codeFrom(secret, RETURN_CODE_LENGTH)).toBe(codeFrom(secret, RETURN_CODE_LENGTH))
    expect(codeFrom(secret, RETURN_CODE_LENGTH)).toHaveLength(RETURN_CODE_LENGTH)
  })
})

describe('secrets', () => {
  it('are known by their hash alone', () => {
    const secret = newSecret()
    expect(isSecret(secret, hashSecret(secret))).toBe(true)
    expect(isSecret(`${secret} `, hashSecret(secret))).toBe(false)
    expect(isSecret('', hashSecret(secret))).toBe(false)
    expect(isSecret(secret, secret)).toBe(false)
    expect(hashSecret(secret)).not.toContain(secret.slice(0, 8))
  })

  it('that a command hands out follow from it, its purpose and the server, and from nothing less', () => {
    const server = serverSecretOf('organiser key one')
    const made = [
      secretFor(server, 'a', 'token'), secretFor(server, 'b', 'token'), secretFor(server, 'a', 'return code'), secretFor(serverSecretOf('organiser key two'), 'a', 'token'),
    ]
    expect(new Set(made).size).toBe(4)
    expect(secretFor(server, 'a', 'token')).toBe(made[0])
    expect(server).not.toContain('organiser')
  })
})

describe('holders', () => {
  it('are read as they were written', () => {
    for (const holder of [{ kind: 'organiser' }, { kind: 'invitation', id: 'x' }, { kind: 'participant', id: 'y' }] as const) expect(readHolder(writeHolder(holder))).toEqual(holder)
  })

  it.each(['', 'organiser.x', 'participant', 'invitation.x.y', 'server.x', 'constructor.x', '.x', 'organiser '])('"%s" is nobody', (text) => {
    expect(readHolder(text)).toBeNull()
  })
})

describe('strikes', () => {
  it('the third one suspends, and so does every later one, until they are forgiven', () => {
    const strikes = new Strikes()
    expect([1, 2, 3, 4].map(() => strikes.add('bruno'))).toEqual([false, false, true, true])
    expect(strikes.add('anna')).toBe(false)
    strikes.forgive('bruno')
    expect(strikes.add('bruno')).toBe(false)
  })
})

describe('tries', () => {
  it('one address may be wrong thirty times a minute, all of them together six hundred times', async () => {
    const tries = new Tries()
    for (let n = 0; n < 30; n++) await tries.wasWrong('a')
    expect(await tries.mayTry('a')).toBe(false)
    expect(await tries.mayTry('b')).toBe(true)
    for (let n = 0; n < 570; n++) await tries.wasWrong(`address ${n}`)
    expect(await tries.mayTry('b')).toBe(false)
  })
})
