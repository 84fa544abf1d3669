import { RefreshCw, Sparkles } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { usesIn } from '../../shared/synthesis/uses.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { AskedPage } from '../ui/AskedPage.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Choosing } from './Choice.tsx'
import { Dragging } from './Dragging.tsx'
import { matchesOf } from './matchesOf.ts'
import { OfLevers } from './OfLevers.tsx'
import { OfTopics } from './OfTopics.tsx'
import { ReadingContext, type Reading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { Untouched } from './Untouched.tsx'
import { UNTOUCHED_BY } from './untouchedOf.ts'
import { useOutcomes } from './useOutcomes.ts'
import { useSynthesis } from './useSynthesis.ts'
import { useUndoKeys } from './useUndoKeys.ts'

const SuggestionsDialog = lazy(() => import('./SuggestionsDialog.tsx'))

const VIEWS = ['topics', 'levers', 'untouched'] as const

/** All sessions of a process side by side: what was grouped, what was left, what stands in the way, and what the lab brings together of it. What is looked for is in the address, to be sent to a colleague. */
export default function SynthesisPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(synthesisTexts)
  const asking = useOutcomes(processId) // while the portfolio is on its way
  return (
    <PortfolioFrame processId={processId} page="synthesis">
      <AskedPage asking={asking} faultTitle={t('fault.title')}>
        {(answer) => <Synthesis {...answer} onReadAgain={asking.askAgain} />}
      </AskedPage>
    </PortfolioFrame>
  )
}

type Props = Outcomes & { readonly onReadAgain: () => void }

function Synthesis({ outcomes, unreadable, onReadAgain }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { definition, portfolio, processId } = usePlace()
  const [isAsking, setAsking] = useState(false)
  useUndoKeys()
  const synthesis = useSynthesis(outcomes)
  const uses = useMemo(() => usesIn(portfolio), [portfolio])
  const search = useSearch()
  const sought = useDeferredValue(search.sought)
  const matches = useMemo(() => matchesOf(synthesis, sought, search.session), [synthesis, sought, search.session])
  const reading = useMemo<Reading>(() => ({ synthesis, matches, uses }), [synthesis, matches, uses])
  return (
    <ReadingContext value={reading}>
      <div className={styles.page}>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about', { process: localised(definition.name) })}</p>
        <div className={styles.counted}>
          <Counted outcomes={outcomes} />
          <IconButton icon={RefreshCw} label={t('readAgain')} onClick={onReadAgain} />
          <Link href={`/p/${processId}/counts`} className={buttonClass('plain')}>
            {t('whoSpoke')}
          </Link>
          {synthesis.entries.size === 0 ? null : (
            <Button onClick={() => setAsking(true)}>
              <Sparkles size={20} aria-hidden="true" />
              {t('suggest')}
            </Button>
          )}
        </div>
        {unreadable.length === 0 ? null : <Complaint>{t('unreadable', { sessions: unreadable.map((one) => one.name).join(', ') })}</Complaint>}
        <Filters outcomes={outcomes} {...search} />
        {synthesis.entries.size === 0 ? <p className={styles.nothing}>{t(outcomes.length === 0 && unreadable.length === 0 ? 'noSessions' : 'empty')}</p> : matches.count === 0 ? <p className={styles.nothing}>{t('nothing')}</p> : null}
        <Dragging>
          <Choosing>
            {search.view === 'topics' ? <OfTopics /> : null}
            {search.view === 'levers' ? <OfLevers /> : null}
            {search.view === 'untouched' ? <Untouched by={search.by} onBy={(by) => search.choose('by', by === 'anything' ? '' : by)} /> : null}
          </Choosing>
        </Dragging>
        {isAsking ? (
          <Suspense>
            <SuggestionsDialog onClose={() => setAsking(false)} />
          </Suspense>
        ) : null}
      </div>
    </ReadingContext>
  )
}

type Search = ReturnType<typeof useSearch>

/** What the page shows, as its address says. */
function useSearch() {
  const [params, setParams] = useSearchParams()
  const choose = (key: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(key)
        else after.set(key, value)
        return after
      },
      { replace: true },
    )
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'topics',
    by: UNTOUCHED_BY.find((by) => by === params.get('by')) ?? 'anything',
    sought: params.get('q') ?? '',
    session: params.get('session') ?? '',
    choose,
  }
}

function Filters({ outcomes, view, sought, session, choose }: Pick<Outcomes, 'outcomes'> & Search): ReactNode {
  const t = useTexts(synthesisTexts)
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('view')} className={styles.views}>
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => choose('view', each === 'topics' ? '' : each)}>
            {t(`view.${each}`)}
          </button>
        ))}
      </div>
      <SearchField className={styles.search} label={t('search')} value={sought} onSeek={(words) => choose('q', words)} />
      <select aria-label={t('session')} value={session} onChange={(event) => choose('session', event.target.value)}>
        <option value="">{t('session.all')}</option>
        {outcomes.map((outcome) => (
          <option key={outcome.session.id} value={outcome.session.id}>
            {outcome.session.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** How much there is, and in which sessions nothing was written: silence is said, not left out. */
function Counted({ outcomes }: Pick<Outcomes, 'outcomes'>): ReactNode {
  const t = useTexts(synthesisTexts)
  const notes = outcomes.reduce((sum, outcome) => sum + outcome.notes.filter(({ withdrawn }) => !withdrawn).length, 0)
  const tables = outcomes.reduce((sum, outcome) => sum + outcome.tables.length, 0)
  const silent = outcomes.filter((outcome) => outcome.lines.length === 0)
  return (
    <p className={styles.soft}>
      {[t('sessions', { count: outcomes.length }), t('tables', { count: tables }), t('notes', { count: notes })].join(' · ')}
      {silent.length === 0 || silent.length === outcomes.length ? null : <><br />{t('silent', { sessions: silent.map(({ session }) => session.name).join(', ') })}</>}
    </p>
  )
}
