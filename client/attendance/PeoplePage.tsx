import { ArrowLeft, FileUp, UserCheck } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CountsView } from './CountsView.tsx'
import { HallPage, type HallProps } from './HallPage.tsx'
import styles from './PeoplePage.module.css'
import { PeopleList } from './PeopleList.tsx'
import { attendanceTexts } from './texts.ts'

const ImportView = lazy(() => import('./ImportView.tsx'))
const DivideView = lazy(() => import('./DivideView.tsx'))

const VIEWS = ['list', 'tables', 'counts'] as const
type View = (typeof VIEWS)[number] | 'import'

/** The people of a session before and after the meeting: the list, the tables, who came, and what is kept of it. */
export default function PeoplePage({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  return <HallPage sessionId={sessionId}>{(props) => <People {...props} />}</HallPage>
}

function People(props: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const [view, setView] = useState<View>('list')
  const { detail, people } = props.hall
  usePageTitle(`${detail.name}: ${t('people')}`)
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`/s/${detail.id}`} className={buttonClass('plain')} aria-label={t('back')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {detail.name}
        </Link>
        <h1>{t('people')}</h1>
        <LanguageSwitch />
      </header>
      <div className={styles.views}>
        <div role="group" aria-label={t('view.choose')} className={styles.tabs}>
          {VIEWS.map((name) => (
            <button key={name} type="button" aria-pressed={name === view} onClick={() => setView(name)}>
              {t(`view.${name}`)}
            </button>
          ))}
        </div>
        <div className={styles.ways}>
          <Link href={`/s/${detail.id}/door`} className={buttonClass('plain')}>
            <UserCheck size={20} aria-hidden="true" />
            {t('door')}
          </Link>
          {view === 'import' ? null : (
            <Button look={people.length === 0 ? 'primary' : 'quiet'} onClick={() => setView('import')}>
              <FileUp size={20} aria-hidden="true" />
              {t('list.import')}
            </Button>
          )}
        </div>
      </div>
      <main className={styles.main}>
        <Suspense fallback={<Waiting />}>
          {view === 'list' ? <PeopleList {...props} /> : null}
          {view === 'import' ? <ImportView {...props} onDone={() => setView('list')} /> : null}
          {view === 'tables' ? <DivideView {...props} /> : null}
          {view === 'counts' ? <CountsView {...props} /> : null}
        </Suspense>
      </main>
    </div>
  )
}
