import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { Definition } from '../../../shared/process/definition.ts'
import { editDefinition, type DefinitionEdit, type DefinitionEdited } from '../../../shared/process/editDefinition.ts'
import { isSame } from '../../../shared/process/isSame.ts'
import type { ProcessId } from '../../../shared/ids.ts'

/** A process as the server has it. */
export type Kept = { readonly version: number; readonly definition: Definition }

export type Design = {
  /** What was last known to be saved: what `now` began with. */
  readonly base: Kept
  readonly now: Definition
  readonly past: readonly Definition[]
  readonly future: readonly Definition[]
  /** What the last change was about: letters typed in one place go back in one step. */
  readonly about: string | null
}

export type DesignStore = StoreApi<Design> & {
  /** Unsaved work of an earlier visit was found. */
  readonly resumed: boolean
  edit(edit: DefinitionEdit): DefinitionEdited
  undo(): void
  redo(): void
  /** The server has `base` now. Without `now`, what is designed here stays; otherwise it becomes that, and what it was can be undone to. */
  rebase(base: Kept, now?: Definition): void
}

/** As far as undo goes back. */
const MOST_STEPS = 200

/** A process in the hands of its designer. What is not saved yet survives a reload, where the browser keeps anything. */
export function openDesign(id: ProcessId, process: Kept): DesignStore {
  const key = `plenaria.design.${id}`
  const left = keptAt(key)
  const store = createStore<Design>(() => ({ base: left?.base ?? process, now: left?.now ?? process.definition, past: [], future: [], about: null }))
  store.subscribe((design) => keepAt(key, design))
  const put = (now: Definition, about: string | null) => {
    const { now: before, past, about: last } = store.getState()
    const goesOn = about !== null && about === last
    store.setState({ now, past: goesOn ? past : [...past, before].slice(-MOST_STEPS), future: [], about })
  }
  return {
    ...store,
    resumed: left !== null,
    edit(edit) {
      const result = editDefinition(store.getState().now, edit)
      if (result.ok && !isSame(result.definition, store.getState().now)) put(result.definition, placeOf(edit))
      return result
    },
    undo() {
      const { now, past, future } = store.getState()
      const before = past.at(-1)
      if (before !== undefined) store.setState({ now: before, past: past.slice(0, -1), future: [now, ...future], about: null })
    },
    redo() {
      const { now, past, future } = store.getState()
      const [after, ...rest] = future
      if (after !== undefined) store.setState({ now: after, past: [...past, now], future: rest, about: null })
    },
    rebase(base, now) {
      store.setState({ base, about: null })
      if (now !== undefined && !isSame(now, store.getState().now)) put(now, null)
    },
  }
}

export function isChanged({ base, now }: Design): boolean {
  return !isSame(base.definition, now)
}

/** The box that somebody types in; null for what is one step by itself. */
function placeOf(edit: DefinitionEdit): string | null {
  switch (edit.do) {
    case 'say':
      return edit.what
    case 'rename':
      return `${edit.list} ${edit.id}`
    case 'renameTemplate':
      return `template ${edit.id}`
    case 'changeLane': {
      const [field] = Object.keys(edit.change)
      return field === 'name' || field === 'noteName' || field === 'prompt' ? `${edit.lane} ${field}` : null
    }
    case 'sayScale':
      return `${edit.lane} ${edit.scale} ${edit.what}`
    case 'setLinks':
      return `${edit.lane} ${JSON.stringify(edit.links.map(({ type, to }) => [type, to]))}`
    default:
      return null
  }
}

const Left = v.object({ base: v.object({ version: v.number(), definition: Definition }), now: Definition })

function keptAt(key: string): Pick<Design, 'base' | 'now'> | null {
  try {
    const found = v.safeParse(Left, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

function keepAt(key: string, design: Design): void {
  try {
    if (isChanged(design)) localStorage.setItem(key, JSON.stringify({ base: design.base, now: design.now }))
    else localStorage.removeItem(key)
  } catch {
    // Then the page's memory has it, for as long as it is open.
  }
}
