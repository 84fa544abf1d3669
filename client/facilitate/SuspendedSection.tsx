import type { ReactNode } from 'react'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { readmit } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import styles from './Panel.module.css'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly session: SessionState
  readonly suspended: SessionDetail['suspended']
  readonly onReadmitted: () => void
}

/** Devices that were refused three times: a facilitator lets them back in. */
export function SuspendedSection({ session, suspended, onReadmitted }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const localised = useLocalised()
  const { sending, fault, send } = useSending()
  const letIn = async (authorId: string) => {
    if ((await send(() => readmit(session.id, authorId))) !== null) onReadmitted()
  }
  const nameOf = (id: string) => session.definition.categories.find((category) => category.id === id)?.name
  return (
    <section className={styles.section}>
      <h2>{t('suspended')}</h2>
      <p className={styles.soft}>{t('suspended.explain')}</p>
      <FaultNote fault={fault} />
      <ul>
        {suspended.map(({ authorId, tableId, categories }) => {
          const table = session.tables.find(({ id }) => id === tableId)?.name ?? ''
          const named = categories.flatMap((id) => nameOf(id) ?? []).map(localised).join(', ')
          return (
            <li key={authorId} className={styles.line}>
              <span>
                {named}
                <span className={styles.soft}> {table}</span>
              </span>
              <Button disabled={sending} aria-label={t('suspended.readmitWhom', { categories: named, table })} onClick={() => void letIn(authorId)}>
                {t('suspended.readmit')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
