import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Definition } from '../../../shared/process/definition.ts'
import type { DefinitionEdit } from '../../../shared/process/editDefinition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { showToast } from '../../ui/toasts.ts'
import type { DesignStore } from './designStore.ts'
import { designTexts } from './texts.ts'

export const DesignContext = createContext<DesignStore | null>(null)

export function useDesign(): DesignStore {
  const design = use(DesignContext)
  if (design === null) throw new Error('useDesign needs a DesignContext above it')
  return design
}

export function useDefinition(): Definition {
  return useStore(useDesign(), ({ now }) => now)
}

/** Makes a change; one that cannot be is said. Resolves to what is designed now, or null. */
export function useEdit(): (edit: DefinitionEdit) => Definition | null {
  const t = useTexts(designTexts)
  const design = useDesign()
  return (edit) => {
    const result = design.edit(edit)
    if (result.ok) return result.definition
    showToast({ text: t(`refused.${result.reason}`) })
    return null
  }
}
