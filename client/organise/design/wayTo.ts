import type { Definition, Localised } from '../../../shared/process/definition.ts'
import type { Say } from '../../i18n/addTexts.ts'

/** Parts of a process that a way leads through, with a word of their own. */
const NAMED = [
  'name', 'aim', 'topics', 'groups', 'categories', 'levers', 'tools', 'lanes', 'noteName', 'prompt', 'hue', 'icon', 'kind', 'links', 'asksLever', 'asksScenario', 'pictures', 'picks', 'scales', 'low', 'high',
  'programme', 'workshop', 'templates', 'plan', 'fields', 'coBenefits', 'sectors', 'mission', 'missionOf', 'title', 'text', 'minutes', 'it', 'en',
] as const
type Word = `at.${(typeof NAMED)[number]}`

/** Where something is in a process, as people find it: "Tools › Six hats › Lanes › Red: the feelings › Question › Italian". */
export function wayTo(at: string, definition: Definition, localised: (text: Localised) => string, t: Say<Word>): string {
  let here: unknown = definition
  const way = at.split('.').map((part, i, parts) => {
    // The mission's levers stand under the names of the process's own.
    here = parts[i - 1] === 'missionOf' ? definition.levers.find(({ id }) => id === part) : within(here, part)
    const named = NAMED.find((name) => name === part)
    if (named !== undefined) return t(`at.${named}`)
    const name = nameOf(here)
    return name === null ? part : typeof name === 'string' ? name : localised(name)
  })
  return way.join(' › ')
}

function within(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.find((one: unknown) => isRecord(one) && one.id === part)
  return isRecord(value) ? value[part] : undefined
}

function nameOf(value: unknown): Localised | string | null {
  if (!isRecord(value)) return null
  const name = value.name ?? value.title
  if (typeof name === 'string') return name
  return isRecord(name) && typeof name.it === 'string' && typeof name.en === 'string' ? { it: name.it, en: name.en } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
