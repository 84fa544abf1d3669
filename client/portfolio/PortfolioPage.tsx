import { BookOpen, List, Pencil, Plus } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { ProcessId, ScenarioId } from '../../shared/ids.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { byTopic } from './byTopic.ts'
import { carryOver } from './calls.ts'
import { usePlace } from './place.ts'
import styles from './Portfolio.module.css'
import { PortfolioFrame } from './PortfolioFrame.tsx'
import { ScenarioCard } from './ScenarioCard.tsx'
import { ScenarioNav } from './ScenarioNav.tsx'
import { ScenarioReading } from './ScenarioReading.tsx'
import { portfolioTexts } from './texts.ts'

/** Reads all sessions: not before the page stands. */
const UntouchedLine = lazy(() => import('../synthesis/UntouchedLine.tsx'))

/** The scenarios of a process, written together by the lab, experts and facilitators; to be read at a table as well. */
export default function PortfolioPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="portfolio">
      <Scenarios />
    </PortfolioFrame>
  )
}

const VIEWS = ['write', 'read'] as const
type View = (typeof VIEWS)[number]
const ICONS = { write: Pencil, read: BookOpen } as const

function Scenarios(): ReactNode {
  const t = useTexts(portfolioTexts)
  const { processId, definition, portfolio } = usePlace()
  const { sending, fault, send } = useSending()
  const { chosen, view, words, choose } = useChosen()
  const [isListOpen, setListOpen] = useState(false)
  const inOrder = byTopic(portfolio.scenarios, definition.topics).flatMap(({ scenarios }) => scenarios)
  const scenario = chosen === '' ? inOrder[0] : inOrder.find(({ id }) => id === chosen)
  const open = (id: ScenarioId) => {
    choose('scenario', id)
    setListOpen(false)
    scrollTo({ top: 0 })
  }
  const make = async () => {
    const made = await send(() => carryOver(processId, { into: 'scenarios', clusters: [], lines: [] }))
    if (made?.ids[0] !== undefined) open(made.ids[0] as ScenarioId) // what was asked for
  }
  const empty = (
    <Button disabled={sending} onClick={() => void make()}>
      <Plus size={20} aria-hidden="true" />
      {t('new')}
    </Button>
  )
  if (inOrder.length === 0)
    return (
      <>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about')}</p>
        <p className={styles.none}>{t('none')}</p>
        <Suspense>
          <UntouchedLine />
        </Suspense>
        <div className={styles.begin}>
          <Link href={`/p/${processId}/synthesis`} className={buttonClass('primary')}>
            {t('toSynthesis')}
          </Link>
          {empty}
        </div>
        <FaultNote fault={fault} />
      </>
    )
  return (
    <>
      <div className={styles.top}>
        <h1>{t('title')}</h1>
        <div role="group" aria-label={t('view')} className={styles.views}>
          {VIEWS.map((one) => {
            const Icon = ICONS[one]
            return (
              <button key={one} type="button" aria-pressed={one === view} onClick={() => choose('view', one === 'write' ? '' : one)}>
                <Icon size={18} aria-hidden="true" />
                {t(`view.${one}`)}
              </button>
            )
          })}
        </div>
      </div>
      {view === 'write' ? (
        <>
          <p className={styles.about}>{t('about')}</p>
          <Suspense>
            <UntouchedLine />
          </Suspense>
        </>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Button className={styles.toList} aria-expanded={isListOpen} onClick={() => setListOpen(!isListOpen)}>
            <List size={18} aria-hidden="true" />
            {t('all', { count: inOrder.length })}
          </Button>
          <div className={styles.list} data-open={isListOpen}>
            <ScenarioNav open={scenario?.id ?? null} words={words} view={view} onSeek={(sought) => choose('q', sought)} onOpen={open} />
            {view === 'write' ? empty : null}
            <FaultNote fault={fault} />
          </div>
        </div>
        {scenario === undefined ? (
          <p className={styles.none}>{t('gone')}</p>
        ) : view === 'write' ? (
          <ScenarioCard key={scenario.id} scenario={scenario} />
        ) : (
          <ScenarioReading key={scenario.id} scenario={scenario} among={inOrder} onOpen={open} />
        )}
      </div>
    </>
  )
}

/** What is shown is in the address, to be sent to a colleague. */
function useChosen(): { readonly chosen: string; readonly view: View; readonly words: string; readonly choose: (what: 'scenario' | 'view' | 'q', value: string) => void } {
  const [params, setParams] = useSearchParams()
  const choose = (what: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(what)
        else after.set(what, value)
        return after
      },
      { replace: what !== 'scenario' },
    )
  return { chosen: params.get('scenario') ?? '', view: params.get('view') === 'read' ? 'read' : 'write', words: params.get('q') ?? '', choose }
}
