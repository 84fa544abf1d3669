import type { Definition, Localised, Step, StepPicture } from '../process/definition.ts'
import { LIMITS } from '../wire/limits.ts'
import type { ProgrammeEdit } from './programmeEdit.ts'

/** `stepChanged`: somebody else changed it, or what it stands beside, meanwhile. `stepUnderWay`: the room is in it. */
export type EditRefusal = 'invalid' | 'notFound' | 'stepChanged' | 'stepUnderWay'
export type Edited = { readonly ok: true; readonly programme: readonly Step[] } | { readonly ok: false; readonly reason: EditRefusal }

type Scene = {
  readonly definition: Pick<Definition, 'tools'>
  readonly programme: readonly Step[]
  /** The current step's id. */
  readonly step: string
}

/** The programme after one change, or why it cannot be. */
export function editProgramme({ definition, programme, step: current }: Scene, edit: ProgrammeEdit): Edited {
  const at = programme.findIndex(({ id }) => id === ('id' in edit ? edit.id : edit.step.id))
  const found = programme[at]
  if (edit.do === 'add') {
    if (found !== undefined || programme.length >= LIMITS.maxSteps || !isPossible(definition, edit.step)) return refused('invalid')
    // Where it should have stood may be gone: better at the end than lost.
    return edited(placed(programme, edit.step, edit.after) ?? [...programme, edit.step])
  }
  if (found === undefined) return refused('notFound')
  const without = programme.filter((step) => step !== found)
  switch (edit.do) {
    case 'change':
      if (!isPossible(definition, edit.step) || edit.seen.id !== edit.step.id) return refused('invalid')
      if (found.id === current && edit.step.skipped === true) return refused('stepUnderWay')
      return isSame(found, edit.seen) ? edited(programme.with(at, edit.step)) : refused('stepChanged')
    case 'move': {
      const moved = edit.after === edit.id ? programme : placed(without, found, edit.after)
      return moved === null ? refused('stepChanged') : edited(moved)
    }
    case 'skip':
      if (found.id === current && edit.skipped) return refused('stepUnderWay')
      return edited(programme.with(at, { ...found, skipped: edit.skipped }))
    case 'remove':
      return found.id === current ? refused('stepUnderWay') : edited(without)
  }
}

/** Both as a schema gave them, so their keys stand in one order. */
function isSame(one: Step, other: Step): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function placed(steps: readonly Step[], step: Step, after: string | null): readonly Step[] | null {
  if (after === null) return [step, ...steps]
  const at = steps.findIndex(({ id }) => id === after)
  return at < 0 ? null : steps.toSpliced(at + 1, 0, step)
}

/** A title in one language at least, whole minutes within a day, and for writing a tool and lanes that there are. */
export function isPossible({ tools }: Scene['definition'], step: Step): boolean {
  if (!isSaid(step.title, LIMITS.maxNameLength)) return false
  if (step.mode === 'show' && !(isShown(step.text, step.pictures ?? []) && areFew(step.pictures ?? []))) return false
  if (!Number.isInteger(step.minutes) || step.minutes > LIMITS.maxStepMinutes) return false
  if (step.mode !== 'write') return true
  const lanes = tools.find(({ id }) => id === step.tool)?.lanes.map(({ id }) => id)
  return lanes !== undefined && (step.lanes === undefined || (step.lanes.length > 0 && step.lanes.every((lane) => lanes.includes(lane))))
}

/** A text in one language at least, unless pictures speak for themselves. */
export function isShown(text: Localised, pictures: readonly StepPicture[]): boolean {
  return isSaid(text, LIMITS.maxTextLength) || (pictures.length > 0 && text.it.trim() === '' && text.en.trim() === '')
}

function areFew(pictures: readonly StepPicture[]): boolean {
  return pictures.length <= LIMITS.maxStepPictures && pictures.every(({ caption: { it, en } }) => Math.max(it.length, en.length) <= LIMITS.maxCaptionLength)
}

/** Said in one language at least, which stands in for the other, and no longer than this. */
export function isSaid({ it, en }: Localised, most: number): boolean {
  return (it.trim() !== '' || en.trim() !== '') && it.length <= most && en.length <= most
}

function edited(programme: readonly Step[]): Edited {
  return { ok: true, programme }
}

function refused(reason: EditRefusal): Edited {
  return { ok: false, reason }
}
