import { useStore } from 'zustand'
import type { InkId } from '../../../shared/ids.ts'
import type { InkItem } from '../../../shared/plenary/inkItems.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { inkTexts } from './texts.ts'

export function useInkItems(): ReadonlyMap<InkId, InkItem> {
  return useStore(useBoard().ink.feed.store, ({ items }) => items)
}

/** What a drawing or text is called in lists and by screen readers. */
export function useInkName(): (item: InkItem) => string {
  const t = useTexts(inkTexts)
  return ({ kind, text }) => (kind === 'text' ? `${t('textItem')}: ${text}` : text === '' ? t('unnamed') : `${t('drawing')}: ${text}`)
}
