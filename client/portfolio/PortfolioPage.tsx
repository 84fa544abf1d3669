import { ArrowLeft, Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { writtenRoots } from '../../shared/document/portfolioDocument.ts'
import type { AuthorId, ProcessId } from '../../shared/ids.ts'
import { undoManager } from '../../shared/ops/undoManager.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useMe } from '../api/me.ts'
import { getProcess } from '../organise/calls.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useRoom } from '../sync/useRoom.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { StatusPill } from '../ui/StatusPill.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { carryOver } from './calls.ts'
import styles from './Portfolio.module.css'
import { ScenarioCard } from './ScenarioCard.tsx'
import { portfolioTexts } from './texts.ts'
import { usePortfolio } from './usePortfolio.ts'

/** What becomes of what a process said. Its scenarios, written together by the lab, experts and facilitators. */
export default function PortfolioPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(portfolioTexts)
  const asking = useAnswer(useCallback(() => getProcess(processId), [processId]))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {({ definition }) => <Portfolio processId={processId} definition={definition} />}
    </AskedPage>
  )
}

/** Letters that are typed within so long are one step of undo, as on the boards. */
const UNDO_STEP_MS = 500

function Portfolio({ processId, definition }: { readonly processId: ProcessId; readonly definition: Definition }): ReactNode {
  const t = useTexts(portfolioTexts)
  const room = useRoom({ kind: 'portfolio', processId }, { as: 'staff' })
  const { doc } = room
  const status = useStore(room.status)
  const { scenarios, sources, cases } = usePortfolio(doc)
  const known = useMe()
  const author = (known.state === 'known' ? known.me.staff?.authorId : undefined) as AuthorId | undefined // by the server's word
  const undo = useMemo(() => undoManager(writtenRoots(doc), UNDO_STEP_MS), [doc])
  useEffect(() => () => undo.destroy(), [undo])
  const { sending, fault, send } = useSending()
  usePageTitle(t('title'))
  if (typeof status.connection === 'object') return <ClosedPage reason={status.connection.closed} onTryAgain={() => room.reconnect()} />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <nav>
          <Link href={`/p/${processId}`} className={buttonClass('quiet')}>
            <ArrowLeft size={20} aria-hidden="true" />
            {t('back')}
          </Link>
          <Link href={`/p/${processId}/synthesis`} className={buttonClass('quiet')}>
            {t('synthesis')}
          </Link>
        </nav>
        <StatusPill status={status} />
        <LanguageSwitch />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about')}</p>
        {!status.synced || author === undefined ? (
          <Waiting />
        ) : (
          <>
            {scenarios.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
            <ol className={styles.scenarios}>
              {scenarios.map((scenario) => (
                <ScenarioCard
                  key={scenario.id} scenario={scenario} all={scenarios} sources={sources.get(scenario.id) ?? []} cases={cases.filter((one) => one.scenario === scenario.id)}
                  definition={definition} author={author} doc={doc} undo={undo}
                />
              ))}
            </ol>
            <Button disabled={sending} onClick={() => void send(() => carryOver(processId, { into: 'scenarios', clusters: [], lines: [] }))}>
              <Plus size={20} aria-hidden="true" />
              {t('new')}
            </Button>
            <FaultNote fault={fault} />
          </>
        )}
      </main>
    </div>
  )
}
