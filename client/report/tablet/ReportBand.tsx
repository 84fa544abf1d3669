import { ListOrdered } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { OwnReport } from './OwnReport.tsx'
import styles from './ReportBand.module.css'
import { reportTexts } from './texts.ts'
import { useOwnReport } from './useOwnReport.ts'

/** While the table writes, and has something to choose from: what it will report, if the programme has a step for that. */
export function ReportBand({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(reportTexts)
  const { chosen, lanes } = useOwnReport()
  const [open, setOpen] = useState(false)
  if (lanes.length === 0 || !willReport(session)) return null
  return (
    <div className={styles.band}>
      <Button look="plain" onClick={() => setOpen(true)}>
        <ListOrdered size={18} aria-hidden="true" />
        {chosen.length === 0 ? t('own') : t('ownCount', { count: chosen.length })}
      </Button>
      {open ? (
        <Dialog title={t('own')} onClose={() => setOpen(false)}>
          <OwnReport />
        </Dialog>
      ) : null}
    </div>
  )
}

/** A step for reporting is still to come. */
function willReport({ programme, step }: SessionState): boolean {
  const at = programme.findIndex(({ id }) => id === step)
  return programme.slice(at + 1).some(({ mode, skipped }) => mode === 'report' && skipped !== true)
}
