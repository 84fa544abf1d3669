import { newId, type CommandId } from '../../../shared/ids.ts'
import { roomWritesIn, type Definition, type Localised, type Step, type StepPicture } from '../../../shared/process/definition.ts'
import { isSaid, isShown } from '../../../shared/programme/editProgramme.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'

export const MODES = ['show', 'write', 'report', 'cluster', 'link', 'vote', 'pause'] as const satisfies readonly Step['mode'][]

/** A step while somebody fills in its form: what every mode asks for, so that trying another mode loses nothing. */
export type StepDraft = {
  readonly mode: Step['mode']
  readonly title: Localised
  /** As typed. */
  readonly minutes: string
  readonly tool: string
  /** Lanes that are open; all of the tool's where nothing was chosen. */
  readonly lanes: readonly string[]
  readonly privately: boolean
  readonly roomWrites: boolean
  readonly text: Localised
  readonly pictures: readonly StepPicture[]
}

type Tools = Pick<Definition, 'tools'>

/** `title`: what a new step is called until somebody says otherwise. */
export function draftOf(step: Step | null, { tools }: Tools, title: Localised): StepDraft {
  const tool = (step?.mode === 'write' ? tools.find(({ id }) => id === step.tool) : undefined) ?? tools[0]
  return {
    mode: step?.mode ?? 'pause',
    title: step?.title ?? title,
    minutes: String(step?.minutes ?? 10),
    tool: tool?.id ?? '',
    lanes: (step?.mode === 'write' ? step.lanes : undefined) ?? lanesOf({ tools }, tool?.id ?? ''),
    privately: step?.mode === 'write' && step.privately,
    roomWrites: roomWritesIn(step ?? undefined),
    text: step?.mode === 'show' ? step.text : { it: '', en: '' },
    pictures: (step?.mode === 'show' ? step.pictures : undefined) ?? [],
  }
}

export function lanesOf({ tools }: Tools, tool: string): readonly string[] {
  return tools.find(({ id }) => id === tool)?.lanes.map(({ id }) => id) ?? []
}

/** Nothing that the server would refuse. */
export function isComplete({ mode, title, minutes, lanes, text, pictures }: StepDraft): boolean {
  if (!isSaid(title, LIMITS.maxNameLength) || !/^\d{1,3}$/.test(minutes.trim()) || Number(minutes) > 720) return false
  return mode === 'show' ? isShown(text, pictures) : mode !== 'write' || lanes.length > 0
}

/** The step that the form says. */
export function stepOf(draft: StepDraft, from: Step | null, tools: Tools): Step {
  const trimmed = ({ it, en }: Localised): Localised => ({ it: it.trim(), en: en.trim() })
  const every = {
    id: from?.id ?? newId<CommandId>(), // as unique as any id; a step's has no brand, since a definition may call it by a word
    title: trimmed(draft.title),
    minutes: Number(draft.minutes),
    ...(from?.skipped === undefined ? {} : { skipped: from.skipped }),
  }
  switch (draft.mode) {
    case 'show':
      return { mode: 'show', ...every, text: trimmed(draft.text), ...(draft.pictures.length === 0 ? {} : { pictures: [...draft.pictures] }) }
    case 'write': {
      const all = lanesOf(tools, draft.tool)
      const lanes = all.filter((lane) => draft.lanes.includes(lane))
      return { mode: 'write', ...every, tool: draft.tool, ...(lanes.length === all.length ? {} : { lanes }), privately: draft.privately }
    }
    case 'report':
    case 'cluster':
    case 'link':
      return { mode: draft.mode, ...every, ...(draft.roomWrites ? { roomWrites: true } : {}) }
    case 'vote':
    case 'pause':
      return { mode: draft.mode, ...every }
  }
}
