import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readConfig, WrongSettings } from './config.ts'

const READABLE = fileURLToPath(import.meta.url)

it('needs no settings at all', () => {
  expect(readConfig({})).toEqual({
    host: '0.0.0.0',
    port: 3000,
    dataDir: `${process.cwd()}/data`,
    organiserKey: null,
    publicUrl: null,
    tls: null,
    logLevel: 'info',
    tldrawLicenseKey: null,
    retentionDays: 365,
  })
})

it('takes every setting from the environment, and nothing that it does not know', () => {
  const environment = {
    HOST: '::1',
    PORT: '0',
    DATA_DIR: '/var/lib/plenaria',
    ORGANISER_KEY: 'sixteen letters!',
    PUBLIC_URL: 'https://plenaria.example.org:8443/',
    TLS_CERT: READABLE,
    TLS_KEY: READABLE,
    LOG_LEVEL: 'debug',
    TLDRAW_LICENSE_KEY: 'tldraw-1',
    RETENTION_DAYS: '30',
    PATH: '/usr/bin',
  }
  expect(readConfig(environment)).toEqual({
    host: '::1',
    port: 0,
    dataDir: '/var/lib/plenaria',
    organiserKey: 'sixteen letters!',
    publicUrl: 'https://plenaria.example.org:8443',
    tls: { certFile: READABLE, keyFile: READABLE },
    logLevel: 'debug',
    tldrawLicenseKey: 'tldraw-1',
    retentionDays: 30,
  })
})

it('takes a variable that is set to nothing for one that is not set', () => {
  expect(readConfig({ PORT: '', ORGANISER_KEY: ' ', PUBLIC_URL: '', TLS_CERT: '' })).toEqual(readConfig({}))
})

it.each([
  [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS must be a whole number of days from 1 to 3650.'],
  [{ RETENTION_DAYS: 'a year' }, 'RETENTION_DAYS must be a whole number of days from 1 to 3650.'],
  [{ HOST: 'my host' }, 'HOST must be an address or a host name, like 0.0.0.0.'],
  [{ PORT: 'http' }, 'PORT must be a port number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT must be a port number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT must be a port number from 0 to 65535.'],
  [{ ORGANISER_KEY: 'fifteen letters' }, 'ORGANISER_KEY must have at least 16 characters.'],
  [{ PUBLIC_URL: 'plenaria.example.org' }, 'PUBLIC_URL must be an origin without a path, like https://plenaria.example.org.'],
  [{ PUBLIC_URL: 'https://example.org/plenaria' }, 'PUBLIC_URL must be an origin without a path, like https://plenaria.example.org.'],
  [{ PUBLIC_URL: 'ftp://example.org' }, 'PUBLIC_URL must be an origin without a path, like https://plenaria.example.org.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  [{ TLS_CERT: READABLE }, 'TLS_CERT and TLS_KEY belong together: set both or none.'],
  [{ TLS_KEY: READABLE }, 'TLS_CERT and TLS_KEY belong together: set both or none.'],
  [{ TLS_CERT: READABLE, TLS_KEY: '/nowhere/key.pem' }, 'TLS_KEY names a file that cannot be read: /nowhere/key.pem.'],
])('says in one line what is wrong with %o', (environment, line) => {
  expect(() => readConfig(environment)).toThrow(new WrongSettings(line))
})

it('names all wrong settings at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', TLS_KEY: READABLE })).toThrow(
    new WrongSettings(
      [
        'PORT must be a port number from 0 to 65535.',
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
        'TLS_CERT and TLS_KEY belong together: set both or none.',
      ].join('\n'),
    ),
  )
})

it('does not print a secret that is too short', () => {
  expect(() => readConfig({ ORGANISER_KEY: 'hunter2' })).toThrow(/^((?!hunter2).)*$/s)
})
