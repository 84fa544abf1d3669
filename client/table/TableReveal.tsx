import { Eye } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { privateStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { hiddenNow } from '../facilitate/hiddenNow.ts'
import { RevealDialog } from '../facilitate/RevealDialog.tsx'
import { revealTexts } from '../facilitate/revealTexts.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'

/** Whoever helps at this table shows what was written here, and here alone. */
export default function TableReveal({ session, tableId }: { readonly session: SessionState; readonly tableId: TableId }): ReactNode {
  const t = useTexts(revealTexts)
  const [asking, setAsking] = useState(false)
  const table = session.tables.find(({ id }) => id === tableId)
  const hidden = hiddenNow(session)
  const here = hidden?.tables.find(({ table: id }) => id === tableId)
  if (table === undefined || hidden === null || here === undefined || hidden.step !== privateStep(session, tableId)) return null
  return (
    <>
      <Button look="primary" disabled={here.people === 0} onClick={() => setAsking(true)}>
        <Eye size={18} aria-hidden="true" />
        {t('reveal')}
      </Button>
      {asking ? <RevealDialog session={session} hidden={{ ...hidden, tables: [here] }} table={table} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
