import { ArrowRight, Plus, Sprout } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProcessDetail } from '../../shared/api/schemas.ts'
import type { ProcessId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import styles from './SessionList.module.css'
import { organiseTexts } from './texts.ts'
import { useCreating } from './useCreating.ts'

type Session = ProcessDetail['sessions'][number]
/** It reads the portfolio: nobody else has to load that. */
const NewWorkshopDialog = lazy(() => import('./NewWorkshopDialog.tsx'))

type Props = { readonly processId: ProcessId; readonly definition: Definition; readonly sessions: readonly Session[]; readonly mayCreate: boolean; readonly leads: boolean }

/** The sessions of a process, the newest first; one click opens another. Who leads none of them reads them. */
export function SessionList({ processId, definition, sessions, mayCreate, leads }: Props): ReactNode {
  const t = useTexts(organiseTexts)
  const { creating, fault, create } = useCreating(processId)
  const [makingWorkshop, setMakingWorkshop] = useState(false)
  const newestFirst = [...sessions].sort((a, b) => b.createdAtMs - a.createdAtMs)
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{t('sessions')}</h2>
        {mayCreate ? (
          <div className={styles.buttons}>
            <Button onClick={() => setMakingWorkshop(true)}>
              <Sprout size={20} aria-hidden="true" />
              {t('sessions.workshop')}
            </Button>
            <Button look="primary" onClick={() => void create()} disabled={creating}>
              <Plus size={20} aria-hidden="true" />
              {t('sessions.new')}
            </Button>
          </div>
        ) : null}
      </div>
      <FaultNote fault={fault} />
      {makingWorkshop ? (
        <Suspense>
          <NewWorkshopDialog processId={processId} definition={definition} onClose={() => setMakingWorkshop(false)} />
        </Suspense>
      ) : null}
      {sessions.length === 0 ? <p className={styles.none}>{t(mayCreate ? 'sessions.none' : 'sessions.noneYet')}</p> : null}
      <ul>
        {newestFirst.map((session) => (
          <SessionLine key={session.id} session={session} href={leads ? `/s/${session.id}` : `/s/${session.id}/outline`} />
        ))}
      </ul>
    </Sheet>
  )
}

function SessionLine({ session, href }: { readonly session: Session; readonly href: string }): ReactNode {
  const t = useTexts(organiseTexts)
  const language = useLanguage()
  // English as Europe writes it: the day first, 24 hours.
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeStyle: 'short' }).format(session.createdAtMs)
  return (
    <li>
      <Link href={href} className={styles.session}>
        <span>
          <strong>{session.name}</strong>
          <span className={styles.about}>
            {session.phase === 'workshop' ? `${t('sessions.isWorkshop')} · ` : null}
            {when} · {t('sessions.tables', { count: session.tables })}
          </span>
        </span>
        <ArrowRight size={20} aria-hidden="true" />
      </Link>
    </li>
  )
}
