import { newId, type CommandId } from '../../../shared/ids.ts'
import type { Definition, Localised, Step } from '../../../shared/process/definition.ts'

export const MODES = ['show', 'write', 'report', 'cluster', 'link', 'vote', 'pause'] as const satisfies readonly Step['mode'][]

/** A step while somebody fills in its form: what every mode asks for, so that trying another mode loses nothing. */
export type StepDraft = {
  readonly mode: Step['mode']
  readonly title: string
  /** As typed. */
  readonly minutes: string
  readonly tool: string
  /** Lanes that are open; all of the tool's where nothing was chosen. */
  readonly lanes: readonly string[]
  readonly privately: boolean
  readonly text: string
}

type Tools = Pick<Definition, 'tools'>
type Words = (text: Localised) => string

export function draftOf(step: Step | null, { tools }: Tools, words: Words, title: string): StepDraft {
  const tool = (step?.mode === 'write' ? tools.find(({ id }) => id === step.tool) : undefined) ?? tools[0]
  return {
    mode: step?.mode ?? 'pause',
    title: step === null ? title : words(step.title),
    minutes: String(step?.minutes ?? 10),
    tool: tool?.id ?? '',
    lanes: (step?.mode === 'write' ? step.lanes : undefined) ?? lanesOf({ tools }, tool?.id ?? ''),
    privately: step?.mode === 'write' && step.privately,
    text: step?.mode === 'show' ? words(step.text) : '',
  }
}

export function lanesOf({ tools }: Tools, tool: string): readonly string[] {
  return tools.find(({ id }) => id === tool)?.lanes.map(({ id }) => id) ?? []
}

/** Nothing that the server would refuse. */
export function isComplete({ mode, title, minutes, lanes, text }: StepDraft): boolean {
  if (title.trim() === '' || !/^\d{1,3}$/.test(minutes.trim()) || Number(minutes) > 720) return false
  return mode === 'show' ? text.trim() !== '' : mode !== 'write' || lanes.length > 0
}

/** The step that the form says. Words are kept for both languages; those that nobody touched stay as they were in each. */
export function stepOf(draft: StepDraft, from: Step | null, tools: Tools, words: Words): Step {
  const kept = (text: string, before: Localised | undefined): Localised =>
    before !== undefined && words(before) === text ? before : { it: text.trim(), en: text.trim() }
  const every = {
    id: from?.id ?? newId<CommandId>(), // as unique as any id; a step's has no brand, since a definition may call it by a word
    title: kept(draft.title, from?.title),
    minutes: Number(draft.minutes),
    ...(from?.skipped === undefined ? {} : { skipped: from.skipped }),
  }
  switch (draft.mode) {
    case 'show':
      return { mode: 'show', ...every, text: kept(draft.text, from?.mode === 'show' ? from.text : undefined) }
    case 'write': {
      const all = lanesOf(tools, draft.tool)
      const lanes = all.filter((lane) => draft.lanes.includes(lane))
      return { mode: 'write', ...every, tool: draft.tool, ...(lanes.length === all.length ? {} : { lanes }), privately: draft.privately }
    }
    case 'report':
    case 'cluster':
    case 'link':
    case 'vote':
    case 'pause':
      return { mode: draft.mode, ...every }
  }
}
