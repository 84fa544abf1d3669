import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'

/** Every right of the organiser hangs on it: 16 characters at random are more than anyone can try. */
export const MIN_KEY_LENGTH = 16

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const ReadableFile = v.pipe(v.string(), v.check(isReadable, ({ input }) => `names a file that cannot be read: ${input}`))

const Environment = v.pipe(
  v.object({
    /** The address to listen on; by default every address of the machine, so that tablets in the hall can reach it. */
    HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'must be an address or a host name, like 0.0.0.0')), '0.0.0.0'),
    /** 0: any free port. */
    PORT: v.optional(v.pipe(v.string(), v.check(isPort, 'must be a port number from 0 to 65535')), '3000'),
    DATA_DIR: v.optional(v.string(), './data'),
    ORGANISER_KEY: v.optional(v.pipe(v.string(), v.minLength(MIN_KEY_LENGTH, `must have at least ${MIN_KEY_LENGTH} characters`))),
    /** What printed QR codes point to, when it is not the address that the server sees itself at. */
    PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isOrigin, 'must be an origin without a path, like https://plenaria.example.org'))),
    TLS_CERT: v.optional(ReadableFile),
    TLS_KEY: v.optional(ReadableFile),
    LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
    TLDRAW_LICENSE_KEY: v.optional(v.string()),
    /** Personal data of a session (who was invited, who came, nicknames) is erased this long after it was last changed. */
    RETENTION_DAYS: v.optional(v.pipe(v.string(), v.check(isDays, 'must be a whole number of days from 1 to 3650')), '365'),
  }),
  v.forward(
    v.partialCheck(
      [['TLS_CERT'], ['TLS_KEY']],
      ({ TLS_CERT, TLS_KEY }) => (TLS_CERT === undefined) === (TLS_KEY === undefined),
      'and TLS_KEY belong together: set both or none',
    ),
    ['TLS_CERT'],
  ),
)

export type Config = {
  readonly host: string
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  readonly organiserKey: string | null
  readonly publicUrl: string | null
  /** Paths of files that could be read at start. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly tldrawLicenseKey: string | null
  readonly retentionDays: number
}

/** `message` has one line for each setting that is wrong. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

/** Reads the settings from the environment; a variable that is set to nothing counts as not set. Throws `WrongSettings`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const result = v.safeParse(Environment, given)
  if (!result.success) throw new WrongSettings(result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}.`).join('\n'))
  const { HOST, PORT, DATA_DIR, ORGANISER_KEY, PUBLIC_URL, TLS_CERT, TLS_KEY, LOG_LEVEL, TLDRAW_LICENSE_KEY, RETENTION_DAYS } = result.output
  return {
    host: HOST,
    port: Number(PORT),
    dataDir: resolve(DATA_DIR),
    organiserKey: ORGANISER_KEY ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).origin,
    tls: TLS_CERT === undefined || TLS_KEY === undefined ? null : { certFile: TLS_CERT, keyFile: TLS_KEY },
    logLevel: LOG_LEVEL,
    tldrawLicenseKey: TLDRAW_LICENSE_KEY ?? null,
    retentionDays: Number(RETENTION_DAYS),
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

function isDays(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3_650
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === `${origin}/`
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
