import { ArrowRight, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProcessDetail } from '../../shared/api/schemas.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import styles from './SessionList.module.css'
import { organiseTexts } from './texts.ts'
import { useCreating } from './useCreating.ts'

type Session = ProcessDetail['sessions'][number]
type Props = { readonly processId: ProcessId; readonly sessions: readonly Session[]; readonly mayCreate: boolean; readonly leads: boolean }

/** The sessions of a process, the newest first; one click opens another. Who leads none of them reads them. */
export function SessionList({ processId, sessions, mayCreate, leads }: Props): ReactNode {
  const t = useTexts(organiseTexts)
  const { creating, fault, create } = useCreating(processId)
  const newestFirst = [...sessions].sort((a, b) => b.createdAtMs - a.createdAtMs)
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{t('sessions')}</h2>
        {mayCreate ? (
          <Button look="primary" onClick={() => void create()} disabled={creating}>
            <Plus size={20} aria-hidden="true" />
            {t(sessions.length === 0 ? 'sessions.new' : 'sessions.another')}
          </Button>
        ) : null}
      </div>
      <FaultNote fault={fault} />
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
            {when} · {t('sessions.tables', { count: session.tables })}
          </span>
        </span>
        <ArrowRight size={20} aria-hidden="true" />
      </Link>
    </li>
  )
}
