import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { userInfo } from 'node:os'
import { chromium } from '@playwright/test'

/**
 * A Chromium for the tests: the system's, or Playwright's own. Run as a script it makes sure there is one (Playwright's download where
 * that is possible, else Debian's package), or fails and says exactly what to do.
 */
const SYSTEM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Path of a browser that is there, or null. */
export function findBrowser(): string | null {
  return [...SYSTEM, chromium.executablePath()].find(isExecutable) ?? null
}

/** What a headless Chromium needs to ask nobody for anything; without a sandbox only where root leaves it none. */
export function launchOptions() {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(ADVICE)
  const quiet = [
    // The hall's laptop has a name that is not localhost: a page there has what plain http on a LAN has. No other name resolves.
    '--host-resolver-rules=MAP hall.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
  ]
  return { executablePath, args: userInfo().uid === 0 ? [...quiet, '--no-sandbox'] : quiet }
}

const ADVICE = `The browser tests need Chromium, and none could be installed here. Do one of these and run the tests again:
  npx playwright install --with-deps chromium
  sudo apt-get install chromium
  CHROMIUM_PATH=/path/to/chromium npm test`

function isExecutable(path: string | undefined): path is string {
  if (path === undefined) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(): void {
  const attempts: (readonly [string, readonly string[]])[] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']],
  ]
  for (const [command, args] of attempts) {
    if (findBrowser() !== null) return
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
}

if (process.argv[1]?.endsWith('e2e/browser.ts') === true) {
  install()
  const path = findBrowser()
  if (path === null) {
    console.error(ADVICE)
    process.exit(1)
  }
  console.log(`Browser for the tests: ${execFileSync(path, ['--version']).toString().trim()}`)
}
