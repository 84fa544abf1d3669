import { ArrowLeft } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Outcomes } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import type { Localised } from '../../shared/process/definition.ts'
import { synthesise } from '../../shared/synthesis/synthesise.ts'
import { call } from '../api/call.ts'
import { getProcess } from '../organise/calls.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Choosing } from './Choice.tsx'
import { matchesOf } from './matchesOf.ts'
import { OfLevers } from './OfLevers.tsx'
import { OfTopics } from './OfTopics.tsx'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

const VIEWS = ['topics', 'levers'] as const
type View = (typeof VIEWS)[number]

/** All sessions of a process side by side: what was grouped, what was left, what stands in the way. What is chosen is in the address, to be sent to a colleague. */
export default function SynthesisPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(synthesisTexts)
  const asking = useAnswer(
    useCallback(async () => {
      const [process, outcomes] = await Promise.all([getProcess(processId), call(Outcomes, 'GET', `/processes/${processId}/synthesis`)])
      if (!process.ok) return process
      return outcomes.ok ? { ok: true as const, value: { name: process.value.definition.name, ...outcomes.value } } : outcomes
    }, [processId]),
  )
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(answer) => <Synthesis processId={processId} {...answer} />}
    </AskedPage>
  )
}

type Props = Outcomes & { readonly processId: ProcessId; readonly name: Localised }

function Synthesis({ processId, name, outcomes, unreadable }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const [params, setParams] = useSearchParams()
  const view: View = params.get('view') === 'levers' ? 'levers' : 'topics'
  const sought = params.get('q') ?? ''
  const session = params.get('session') ?? ''
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
  usePageTitle(t('title'))
  const synthesis = useMemo(() => synthesise(outcomes), [outcomes])
  const matches = useMemo(() => matchesOf(synthesis, sought, session), [synthesis, sought, session])
  const notes = outcomes.reduce((sum, outcome) => sum + outcome.notes.filter(({ withdrawn }) => !withdrawn).length, 0)
  const tables = outcomes.reduce((sum, outcome) => sum + outcome.tables.length, 0)
  const said = [t('sessions', { count: outcomes.length }), t('tables', { count: tables }), t('notes', { count: notes })]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href={`/p/${processId}`} className={buttonClass('quiet')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('back')}
        </Link>
        <Link href={`/p/${processId}/portfolio`} className={buttonClass('quiet')}>
          {t('scenarios')}
        </Link>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about', { process: localised(name) })}</p>
        <p className={styles.soft}>{said.join(' · ')}</p>
        {unreadable.length === 0 ? null : <Complaint>{t('unreadable', { sessions: unreadable.map((one) => one.name).join(', ') })}</Complaint>}
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
        {synthesis.entries.size === 0 ? <p className={styles.nothing}>{t('empty')}</p> : matches.count === 0 ? <p className={styles.nothing}>{t('nothing')}</p> : null}
        <Choosing processId={processId} isCluster={(id) => synthesis.clusters.some((cluster) => cluster.id === id)}>
          {view === 'topics' ? <OfTopics synthesis={synthesis} matches={matches} /> : <OfLevers synthesis={synthesis} matches={matches} />}
        </Choosing>
      </main>
    </div>
  )
}
