import { ExternalLink, EyeOff, Printer, UserCheck, Users } from 'lucide-react'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { CategoriesSwitch } from './CategoriesSwitch.tsx'
import { DisplayLanguageField } from './DisplayLanguageField.tsx'
import { EndButton } from './EndButton.tsx'
import { HiddenDialog } from './HiddenDialog.tsx'
import { ofSession } from './invitationPlace.ts'
import { InvitationSection } from './InvitationSection.tsx'
import { JoiningSection } from './JoiningSection.tsx'
import styles from './Panel.module.css'
import { SuspendedSection } from './SuspendedSection.tsx'
import { facilitateTexts } from './texts.ts'

const ScenarioSection = lazy(() => import('../scenarios/lead/ScenarioSection.tsx'))

type Props = { readonly session: SessionState; readonly detail: SessionDetail; readonly askDetail: () => void }

/** The session's own matters: who comes in, what is shown, who leads with us. Somebody who waits comes first. */
export function Panel({ session, detail, askDetail }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const { id, tables } = session
  const place = useMemo(() => ofSession({ id, tables }), [id, tables])
  const [hiddenOpen, setHiddenOpen] = useState(false)
  return (
    <aside className={styles.panel}>
      {detail.suspended.length === 0 ? null : <SuspendedSection session={session} suspended={detail.suspended} onReadmitted={askDetail} />}
      <JoiningSection session={session} code={detail.code} />
      {session.phase === 'workshop' ? (
        <Suspense>
          <ScenarioSection session={session} />
        </Suspense>
      ) : null}
      <section className={styles.section}>
        <h2>{t('show')}</h2>
        <CategoriesSwitch session={session} />
        {/* One window, however often it is opened: it stays on the projector. */}
        <a href={`/s/${session.id}/plenary?display`} target="plenaria-display" className={buttonClass('quiet')}>
          <ExternalLink size={18} aria-hidden="true" />
          {t('show.display')}
        </a>
        <DisplayLanguageField session={session} />
        <Link href={`/s/${session.id}/print`} className={buttonClass('quiet')}>
          <Printer size={18} aria-hidden="true" />
          {t('show.print')}
        </Link>
      </section>
      <section className={styles.section}>
        <h2>{t('people')}</h2>
        <Link href={`/s/${session.id}/people`} className={buttonClass('quiet')}>
          <Users size={18} aria-hidden="true" />
          {t('people.list')}
        </Link>
        <Link href={`/s/${session.id}/door`} className={buttonClass('quiet')}>
          <UserCheck size={18} aria-hidden="true" />
          {t('people.door')}
        </Link>
      </section>
      <section className={styles.section}>
        <Button look="plain" onClick={() => setHiddenOpen(true)}>
          <EyeOff size={18} aria-hidden="true" />
          {t('hidden')}
        </Button>
        {hiddenOpen ? <HiddenDialog session={session} onClose={() => setHiddenOpen(false)} /> : null}
      </section>
      <InvitationSection place={place} />
      {session.joining === 'ended' ? null : (
        <section className={styles.section}>
          <EndButton sessionId={session.id} look="plain" />
        </section>
      )}
      <p className={styles.version}>{t(detail.newestVersion > detail.processVersion ? 'version.newer' : 'version', { version: detail.processVersion, newest: detail.newestVersion })}</p>
    </aside>
  )
}
