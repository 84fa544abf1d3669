import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { ProcessDetail } from '../../shared/api/schemas.ts'
import { writtenRoots } from '../../shared/document/portfolioDocument.ts'
import type { AuthorId, ProcessId } from '../../shared/ids.ts'
import { undoManager } from '../../shared/ops/undoManager.ts'
import { useMe } from '../api/me.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { getProcess } from '../organise/calls.ts'
import { useRoom } from '../sync/useRoom.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { StatusPill } from '../ui/StatusPill.tsx'
import { showToast } from '../ui/toasts.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { frameTexts } from './frameTexts.ts'
import { PlaceContext, type Place } from './place.ts'
import styles from './PortfolioFrame.module.css'
import { usePortfolio } from './usePortfolio.ts'

/** The way from what was said to the plan: a page each, in the order in which they are gone through. */
const PAGES = ['synthesis', 'portfolio', 'pathways', 'actions', 'plan'] as const
/** Beside the way: what one is led to from any of them. */
type Page = (typeof PAGES)[number] | 'trace' | 'note' | 'counts'

type Props = { readonly processId: ProcessId; readonly page: Page; readonly children: ReactNode }

/** What the pages of a portfolio share: its document, who writes, undo, and the way from one to the next. */
export function PortfolioFrame({ processId, page, children }: Props): ReactNode {
  const t = useTexts(frameTexts)
  const asking = useAnswer(useCallback(() => getProcess(processId), [processId]))
  usePageTitle(t(`page.${page}`))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {({ definition, sessions }) => (
        <Room processId={processId} definition={definition} sessions={sessions} page={page}>
          {children}
        </Room>
      )}
    </AskedPage>
  )
}

/** Letters that are typed within so long are one step of undo, as on the boards. */
const UNDO_STEP_MS = 500

function Room({ processId, definition, sessions, page, children }: Props & Pick<ProcessDetail, 'definition' | 'sessions'>): ReactNode {
  const t = useTexts(frameTexts)
  const room = useRoom({ kind: 'portfolio', processId }, { as: 'staff' })
  const { doc } = room
  const status = useStore(room.status)
  const portfolio = usePortfolio(doc)
  const known = useMe()
  const author = (known.state === 'known' ? known.me.staff?.authorId : undefined) as AuthorId | undefined // by the server's word
  const undo = useMemo(() => undoManager(writtenRoots(doc), UNDO_STEP_MS), [doc])
  useEffect(() => () => undo.destroy(), [undo])
  const undoWord = t('undo')
  const place = useMemo<Place | null>(() => {
    if (author === undefined) return null
    const act = (change: () => void, said?: string) => {
      undo.stopCapturing()
      change()
      undo.stopCapturing()
      if (said !== undefined) showToast({ text: said, action: { label: undoWord, run: () => undo.undo() } })
    }
    return { processId, definition, sessions: new Set(sessions.map(({ id }) => id)), doc, undo, author, portfolio, act }
  }, [processId, definition, sessions, doc, undo, author, portfolio, undoWord])
  if (typeof status.connection === 'object') return <ClosedPage reason={status.connection.closed} onTryAgain={() => room.reconnect()} />
  return (
    <div className={styles.page} data-page={page}>
      <header className={styles.head}>
        <Link href={`/p/${processId}`} className={buttonClass('quiet')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('back')}
        </Link>
        <nav aria-label={t('pages')} className={styles.pages}>
          {PAGES.map((each) => (
            <Link key={each} href={`/p/${processId}/${each}`} aria-current={each === page ? 'page' : undefined}>
              {t(`page.${each}`)}
            </Link>
          ))}
        </nav>
        <StatusPill status={status} />
        <LanguageSwitch />
      </header>
      <main>{!status.synced || place === null ? <Waiting /> : <PlaceContext value={place}>{children}</PlaceContext>}</main>
    </div>
  )
}
