import { RefreshCw, X } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { actionsByNote, proposalsOf } from '../../shared/actions/proposals.ts'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { Action } from '../../shared/document/portfolioItems.ts'
import type { NoteId } from '../../shared/ids.ts'
import { matching } from '../plenary/outline/matching.ts'
import { laneOf, type Entry, type Synthesis } from '../../shared/synthesis/synthesise.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { carryOver } from '../portfolio/calls.ts'
import { saidInWords } from '../synthesis/said.ts'
import { synthesisTexts } from '../synthesis/texts.ts'
import { useOutcomes } from '../synthesis/useOutcomes.ts'
import { useSynthesis } from '../synthesis/useSynthesis.ts'
import { Button } from '../ui/Button.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Switch } from '../ui/Switch.tsx'
import { showToast } from '../ui/toasts.ts'
import { toggled } from '../ui/toggled.ts'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { PickAction } from './PickAction.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

const ORDERS = ['scenario', 'session', 'table'] as const
type Order = (typeof ORDERS)[number]

/** What the workshops proposed, to make actions of. It says of each in which action it is, and keeps it here all the same. */
export default function Proposals({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(actionTexts)
  const { processId } = useActions()
  const { asked, askAgain } = useOutcomes(processId)
  // Workshops go on while the lab works: whoever comes back to the page sees what is new.
  useEffect(() => {
    window.addEventListener('focus', askAgain)
    return () => window.removeEventListener('focus', askAgain)
  }, [askAgain])
  return (
    <section className={styles.proposals} aria-label={t('proposals')}>
      <div className={styles.groupHead}>
        <h2>{t('proposals')}</h2>
        <span>
          <IconButton icon={RefreshCw} label={t('proposals.again')} onClick={askAgain} />
          <IconButton icon={X} label={t('proposals.close')} onClick={onClose} />
        </span>
      </div>
      <p className={styles.soft}>{t('proposals.about')}</p>
      {asked.state === 'asking' ? <Waiting /> : asked.state === 'fault' ? <FaultNote fault={asked.fault} /> : <Chooser {...asked.value} />}
    </section>
  )
}

function Chooser({ outcomes, unreadable }: Outcomes): ReactNode {
  const t = useTexts(actionTexts)
  const { processId, seen } = useActions()
  const { nameOf } = useDeeds()
  const { sending, fault, send } = useSending()
  const [, navigate] = useLocation()
  const [order, setOrder] = useState<Order>('scenario')
  const [sought, seek] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const [adding, setAdding] = useState(false)
  const synthesis = useSynthesis(outcomes)
  const all = useMemo(() => proposalsOf(synthesis), [synthesis])
  const standing = useMemo(() => actionsByNote(seen), [seen])
  const actionsOf = (entry: Entry) => [...new Set(entry.sources.flatMap(({ id }) => standing.get(id) ?? []))]
  const found = useMemo(() => matching(new Map(all.flatMap(({ sources }) => sources.map((note) => [note.id, note] as const))), new Map(), sought), [all, sought])
  const shown = all.filter((entry) => entry.sources.some(({ id }) => found.has(id)) && (!onlyOpen || actionsOf(entry).length === 0))
  const picked = all.filter(({ id }) => chosen.has(id))
  const toggle = (id: NoteId) => setChosen((before) => toggled(before, id))
  const lines = picked.map(({ id }) => id)
  const make = async () => {
    const made = await send(() => carryOver(processId, { into: 'actions', clusters: [], lines }))
    if (made === null) return
    const [largest] = [...picked].sort((a, b) => b.sources.length - a.sources.length)
    setChosen(new Set())
    const name = largest?.note.text ?? ''
    showToast({
      text: t('proposals.made', { name: name.length > NAMED ? `${name.slice(0, NAMED)}…` : name }),
      action: { label: t('open'), run: () => navigate(`/p/${processId}/actions/${made.ids[0] ?? ''}`) },
    })
  }
  const addTo = async (action: Action) => {
    setAdding(false)
    if ((await send(() => carryOver(processId, { into: 'actions', item: action.id, clusters: [], lines }))) === null) return
    setChosen(new Set())
    showToast({ text: t('proposals.added', { name: nameOf(action) }) })
  }
  return (
    <>
      {unreadable.length === 0 ? null : <Complaint>{t('proposals.unreadable', { sessions: unreadable.map(({ name }) => name).join(', ') })}</Complaint>}
      {all.length === 0 ? (
        <p className={styles.none}>{t('proposals.none')}</p>
      ) : (
        <div className={styles.seek}>
          <SearchField label={t('proposals.search')} value={sought} onSeek={seek} />
          <label className={styles.by}>
            <span>{t('proposals.by')}</span>
            <select value={order} onChange={(event) => setOrder(ORDERS.find((each) => each === event.target.value) ?? 'scenario')}>
              {ORDERS.map((each) => (
                <option key={each} value={each}>{t(`proposals.by.${each}`)}</option>
              ))}
            </select>
          </label>
          <Switch label={t('proposals.open')} on={onlyOpen} onChange={setOnlyOpen} />
        </div>
      )}
      {all.length > 0 && shown.length === 0 ? <p className={styles.none}>{onlyOpen && sought === '' ? t('proposals.allUsed') : t('nothing')}</p> : null}
      <Ordered entries={shown} order={order} synthesis={synthesis}>
        {(entry) => <Proposal key={entry.id} entry={entry} synthesis={synthesis} actions={actionsOf(entry)} chosen={chosen.has(entry.id)} onChoose={() => toggle(entry.id)} />}
      </Ordered>
      {picked.length === 0 && fault === null ? null : (
        <div className={styles.bar}>
          <FaultNote fault={fault} />
          <p role="status">{t('proposals.chosen', { count: picked.length })}</p>
          <Button onClick={() => setChosen(new Set())}>{t('clear')}</Button>
          <Button disabled={sending || picked.length === 0 || seen.actions.length === 0} onClick={() => setAdding(true)}>{t('proposals.addTo')}</Button>
          <Button look="primary" disabled={sending || picked.length === 0} onClick={() => void make()}>{t('proposals.make')}</Button>
        </div>
      )}
      {adding ? <PickAction title={t('proposals.addTo')} onPick={(action) => void addTo(action)} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

/** A toast is a line: of a long proposal it says the beginning. */
const NAMED = 80

type OrderedProps = { readonly entries: readonly Entry[]; readonly order: Order; readonly synthesis: Synthesis; readonly children: (entry: Entry) => ReactNode }

function Ordered({ entries, order, synthesis, children }: OrderedProps): ReactNode {
  const placeOf = usePlaceOf(synthesis)
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const place = placeOf(entry, order)
    groups.set(place, [...(groups.get(place) ?? []), entry])
  }
  return [...groups].map(([title, here]) => (
    <section key={title} className={styles.place}>
      <h3 dir="auto">{title}</h3>
      <ul>{here.map(children)}</ul>
    </section>
  ))
}

/** Where something was said, and for what. */
function usePlaceOf({ sessions }: Synthesis): (entry: Entry, order: Order) => string {
  const t = useTexts(actionTexts)
  const words = useWords()
  const { portfolio: { scenarios } } = useActions()
  return ({ note }, order) => {
    const outcome = sessions.find(({ session }) => session.id === note.session)
    const scenario = scenarios.find((each) => each.id === note.scenario)
    const session = outcome?.session.name ?? ''
    switch (order) {
      case 'scenario':
        return scenario === undefined ? t('proposals.noScenario') : words.scenario(scenario)
      case 'session':
        return session
      case 'table':
        return `${session} · ${outcome?.tables.find((table) => table.id === note.table)?.name ?? t('proposals.plenary')}`
    }
  }
}

type ProposalProps = { readonly entry: Entry; readonly synthesis: Synthesis; readonly actions: readonly Action[]; readonly chosen: boolean; readonly onChoose: () => void }

function Proposal({ entry, synthesis, actions, chosen, onChoose }: ProposalProps): ReactNode {
  const t = useTexts(actionTexts)
  const said = useTexts(synthesisTexts)
  const { processId } = useActions()
  const { nameOf } = useDeeds()
  const placeOf = usePlaceOf(synthesis)
  const { note } = entry
  const lane = laneOf(synthesis.tools, note.lane)
  const told = [saidInWords(entry.said, said), placeOf(entry, 'table'), note.withdrawn ? t('proposals.withdrawn') : null]
  return (
    <li className={styles.proposal}>
      <label className={styles.pick}>
        <input type="checkbox" checked={chosen} aria-label={t('choose', { name: note.text })} onChange={onChoose} />
      </label>
      <div>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <p dir="auto" className={styles.words}>{note.text}</p>
        <p className={styles.soft}>{told.filter((part) => part !== null).join(' · ')}</p>
        {actions.map((action) => (
          <Link key={action.id} href={`/p/${processId}/actions/${action.id}`} className={styles.isIn}>{t('proposals.in', { name: nameOf(action) })}</Link>
        ))}
      </div>
    </li>
  )
}
