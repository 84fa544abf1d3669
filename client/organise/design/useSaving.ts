import { useState } from 'react'
import type { Definition } from '../../../shared/process/definition.ts'
import type { ProcessDetail } from '../../../shared/api/schemas.ts'
import type { ProcessId } from '../../../shared/ids.ts'
import { isSame } from '../../../shared/process/isSame.ts'
import { mergeDefinitions, type Merged } from '../../../shared/process/mergeDefinitions.ts'
import type { Answer, Fault } from '../../api/call.ts'
import { getProcess, saveProcess } from '../calls.ts'
import type { DesignStore, Kept } from './designStore.ts'

/** Somebody saved another version since: what it is, and what both would be together. */
export type Conflict = { readonly theirs: Kept; readonly merged: Merged }

export type Saving = {
  readonly saving: boolean
  readonly fault: Fault | null
  readonly conflict: Conflict | null
  /** True once the server has it. A conflict is put up for a choice, and nothing is overwritten. */
  readonly save: () => Promise<boolean>
  readonly settle: () => void
}

export function useSaving(id: ProcessId, design: DesignStore): Saving {
  const [saving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const save = async () => {
    setSaving(true)
    setFault(null)
    const outcome = await saved(id, design)
    setSaving(false)
    if ('theirs' in outcome) setConflict(outcome)
    else if (!outcome.ok) setFault(outcome.fault)
    return 'ok' in outcome && outcome.ok
  }
  return { saving, fault, conflict, save, settle: () => setConflict(null) }
}

async function saved(id: ProcessId, design: DesignStore): Promise<Answer<ProcessDetail> | Conflict> {
  const { base, now } = design.getState()
  const answer = await saveProcess(id, base.version, now)
  if (answer.ok) {
    design.rebase(answer.value)
    return answer
  }
  if (answer.fault.kind !== 'problem' || answer.fault.reason !== 'processChanged') return answer
  const newest = await getProcess(id)
  if (!newest.ok) return newest
  const theirs: Kept = { version: newest.value.version, definition: newest.value.definition }
  const merged = mergeDefinitions(base.definition, now, theirs.definition)
  // A facilitator kept the steps of a session as a template, or removed one: nobody else was at work here.
  if (merged.definition === null || merged.clashes.length > 0 || !isSame(withoutTemplates(base.definition), withoutTemplates(theirs.definition))) return { theirs, merged }
  design.rebase(theirs, merged.definition)
  return saved(id, design)
}

function withoutTemplates({ templates: _templates, ...definition }: Definition): Omit<Definition, 'templates'> {
  return definition
}
