import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TableTrays } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Reveal.module.css'
import { revealTexts } from './revealTexts.ts'

/** On a table's card: how far its people are with what nobody else sees yet. */
export function TrayLine({ trays: { people, done, notes }, onReveal }: { readonly trays: TableTrays; readonly onReveal: () => void }): ReactNode {
  const t = useTexts(revealTexts)
  return (
    <div className={styles.line}>
      <p>
        <strong>{people === 0 ? t('nobody') : t('ready', { done, count: people })}</strong>
        <span>{t('notes', { count: notes })}</span>
      </p>
      {people === 0 ? null : (
        <Button look="plain" onClick={onReveal}>
          <Eye size={18} aria-hidden="true" />
          {t('revealOne')}
        </Button>
      )}
    </div>
  )
}
