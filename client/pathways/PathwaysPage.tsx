import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { ProcessId, ScenarioId } from '../../shared/ids.ts'
import { addItem } from '../../shared/ops/portfolio.ts'
import { chainOf } from '../../shared/pathways/chainOf.ts'
import { filterPathways } from '../../shared/pathways/filterPathways.ts'
import type { EntryId, NodeId, PathNode } from '../../shared/pathways/pathways.ts'
import { readPathways } from '../../shared/pathways/readPathways.ts'
import { suggestEdges } from '../../shared/pathways/suggestEdges.ts'
import type { BroughtInto } from '../../shared/pathways/unusedLines.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { useOutcomes } from '../synthesis/useOutcomes.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { Board } from './Board.tsx'
import { BringIn } from './BringIn.tsx'
import { LinkChooser } from './LinkChooser.tsx'
import { oneOf } from './looks.ts'
import { NodePanel } from './NodePanel.tsx'
import styles from './Pathways.module.css'
import { PathwayTable } from './PathwayTable.tsx'
import { SightContext, type Open, type Sight } from './sight.ts'
import { Suggestions } from './Suggestions.tsx'
import { pathwaysTexts } from './texts.ts'
import { Toolbar, VIEWS } from './Toolbar.tsx'
import { TABLE, useWide } from './useWide.ts'

/** The library that lays it out comes when the page is idle. */
const Picture = part(() => import('./Picture.tsx'))

/** From problems and barriers to co-benefits: a board, a table and a picture of the same graph. What is looked at is in the address, to be sent to a colleague. */
export default function PathwaysPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="pathways">
      <PathwaysOf />
    </PortfolioFrame>
  )
}

function PathwaysOf(): ReactNode {
  const t = useTexts(pathwaysTexts)
  const say = useLocalised()
  const { processId, definition, portfolio, doc, author, act } = usePlace()
  const [params, setParams] = useSearchParams()
  const hasRoom = useWide(TABLE)
  const view = VIEWS.find((each) => each === params.get('view')) ?? (hasRoom ? 'board' : 'table')
  const [field, topic, scenario] = [params.get('field'), params.get('topic'), params.get('scenario')]
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(changes)) {
            if (value === null) after.delete(key)
            else after.set(key, value)
          }
          return after
        },
        { replace: true },
      ),
    [setParams],
  )
  const { asked: said } = useOutcomes(processId)
  const pathways = useMemo(() => readPathways(portfolio, { levers: definition.levers, coBenefits: planWordsOf(definition).coBenefits, say }), [portfolio, definition, say])
  // What was made since the filter was set stays in sight, also where it does not pass it yet.
  const [fresh, setFresh] = useState<ReadonlySet<NodeId>>(new Set())
  const keep = useCallback((ids: readonly NodeId[]) => setFresh((before) => new Set([...before, ...ids])), [])
  const filter = (changes: Readonly<Record<string, string | null>>) => {
    if (!('view' in changes)) setFresh(new Set())
    set(changes)
  }
  const [only, setOnly] = useState(false)
  const selected = pathways.nodes.get((params.get('card') ?? '') as NodeId) ?? null // none if it is no node's
  const passing = useMemo(() => {
    const filtered = filterPathways(pathways, { field, topic, scenario }, portfolio.scenarios)
    return new Set([...filtered, ...[...fresh].filter((id) => pathways.nodes.has(id))])
  }, [pathways, field, topic, scenario, portfolio.scenarios, fresh])
  const center = only && view !== 'table' ? (selected?.id ?? null) : null
  const shown = useMemo(() => {
    if (center === null) return passing
    const chain = chainOf(pathways, center)
    return new Set([...passing].filter((id) => chain.has(id)))
  }, [pathways, passing, center])
  const suggestions = useMemo(() => (said.state === 'here' ? suggestEdges(pathways, said.value.outcomes) : []), [pathways, said])
  const [open, setOpen] = useState<Open | null>(null)
  const select = useCallback((id: NodeId | null) => set({ card: id }), [set])
  const nameOf = useCallback((node: PathNode | undefined) => (node === undefined ? t('untitled') : node.text.trim() || t(`wordless.${oneOf(node)}`)), [t])
  const add = useCallback(
    (column: BroughtInto, text = '', also?: (id: EntryId) => void) => {
      let id: EntryId | null = null
      act(() => {
        id =
          column === 'obstacle' ? addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'barrier', topic } })
          : column === 'action' ? addItem(doc, 'actions', { author, texts: { name: text }, fields: { field, scenario: scenario as ScenarioId | null } }) // of the list that is filtered by
          : addItem(doc, 'impacts', { author, texts: { text }, fields: { stage: column, field } })
        also?.(id)
      })
      if (id === null) throw new Error('what was added is there')
      keep([id])
      return id
    },
    [act, doc, author, field, topic, scenario, keep],
  )
  const sight = useMemo<Sight>(() => ({ pathways, shown, selected, select, open: setOpen, only, setOnly, nameOf, said, suggestions, add }), [pathways, shown, selected, select, only, nameOf, said, suggestions, add])
  // A card that somebody took off closes.
  const gone = params.get('card') !== null && selected === null
  useEffect(() => {
    if (gone) set({ card: null })
  }, [gone, set])
  return (
    <SightContext value={sight}>
      <div className={styles.page}>
        <h1>{t('title')}</h1>
        <Toolbar view={view} field={field} topic={topic} scenario={scenario} onSet={filter} />
        {pathways.nodes.size === 0 ? <Empty processId={processId} /> : null}
        {pathways.nodes.size > 0 && shown.size === 0 ? (
          <p className={styles.nothing}>
            {t('filter.nothing')} <Button look="plain" onClick={() => filter({ field: null, topic: null, scenario: null })}>{t('filter.clear')}</Button>
          </p>
        ) : null}
        <div className={styles.desk} data-open={selected !== null || undefined}>
          {view === 'board' ? <Board /> : view === 'table' ? <PathwayTable /> : (
            <Suspense fallback={<Waiting />}>
              <Picture />
            </Suspense>
          )}
          {selected === null ? null : <NodePanel key={selected.id} node={selected} view={view} onBoard={() => set({ view: 'board' })} />}
        </div>
        {open === null ? null : open.what === 'bring' ? (
          <BringIn into={open.into} onClose={() => setOpen(null)} onBrought={keep} />
        ) : open.what === 'suggested' ? (
          <Suggestions onClose={() => setOpen(null)} />
        ) : (
          <LinkChooser of={open.node} direction={open.what} onClose={() => setOpen(null)} />
        )}
      </div>
    </SightContext>
  )
}

function Empty({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(pathwaysTexts)
  return (
    <section className={styles.empty}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.about')}</p>
      <Link href={`/p/${processId}/synthesis`} className={buttonClass('quiet')}>
        {t('empty.synthesis')}
      </Link>
    </section>
  )
}
