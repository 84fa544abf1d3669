import type { ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { setShowCategories } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Switch } from '../ui/Switch.tsx'
import { revealTexts } from './revealTexts.ts'

/** Names are never on a note; whether categories are is the facilitator's choice, for every screen at once. */
export function CategoriesSwitch({ session: { id, showCategories } }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(revealTexts)
  const { sending, fault, send } = useSending()
  return (
    <>
      <Switch label={t(showCategories ? 'categories.shown' : 'categories.hidden')} on={showCategories} disabled={sending} onChange={(shown) => void send(() => setShowCategories(id, shown))} />
      <FaultNote fault={fault} />
    </>
  )
}
