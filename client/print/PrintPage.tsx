import { Printer } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useRoom } from '../sync/useRoom.ts'
import { useSession } from '../sync/useSession.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { useAnswer } from '../api/useAnswer.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { getSheets } from './getSheets.ts'
import styles from './PrintPage.module.css'
import { TableSheet } from './TableSheet.tsx'
import { printTexts } from './texts.ts'

/** The sheets that lie on the tables: one A4 page each, with the code that opens it. */
export default function PrintPage({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const t = useTexts(printTexts)
  const asking = useAnswer(useCallback(() => getSheets(sessionId), [sessionId]))
  const session = useSession(useRoom({ kind: 'session', sessionId }, { as: 'staff' }))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {({ detail, origin }) => (session === null ? <Waiting /> : <Sheets detail={detail} origin={origin} definition={session.definition} />)}
    </AskedPage>
  )
}

type SheetsProps = { readonly detail: SessionDetail; readonly origin: string; readonly definition: Definition }

function Sheets({ detail, origin, definition }: SheetsProps): ReactNode {
  const t = useTexts(printTexts)
  usePageTitle(`${detail.name}: ${t('bar.title')}`)
  return (
    <>
      <header className={styles.bar}>
        <div>
          <h1>{t('bar.title')}</h1>
          <p>{t('bar.explain', { count: detail.tables.length, origin })}</p>
        </div>
        <div className={styles.actions}>
          <LanguageSwitch />
          <Link href={`/s/${detail.id}`} className={buttonClass('plain')}>
            {t('bar.back')}
          </Link>
          <Button look="primary" onClick={() => print()}>
            <Printer size={20} aria-hidden="true" />
            {t('bar.print')}
          </Button>
        </div>
      </header>
      <main className={styles.sheets}>
        {detail.tables.map((table) => (
          <TableSheet
            key={table.id} session={detail.name} name={table.name} code={table.code} origin={origin}
            topic={definition.topics.find(({ id }) => id === table.topic)?.name ?? null}
          />
        ))}
      </main>
    </>
  )
}
