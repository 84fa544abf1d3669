import { Group, Layers2 } from 'lucide-react'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ClusterId, NoteId, ThemeId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { carryOver } from '../portfolio/calls.ts'
import { usePlace } from '../portfolio/place.ts'
import { useSending } from '../api/useSending.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Menu } from '../ui/Menu.tsx'
import { hideToast } from '../ui/toasts.ts'
import { toggled } from '../ui/toggled.ts'
import { chosenIn, type Chosen } from './chosen.ts'
import { MakeDialog } from './MakeDialog.tsx'
import { usePutGroups } from './PutMenu.tsx'
import { useReading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { memberOf, useGather } from './useGather.ts'

type Id = ThemeId | ClusterId | NoteId
type Choice = {
  readonly ids: ReadonlySet<Id>
  readonly toggle: (id: Id) => void
  /** Picks all of them, or none if all are picked. */
  readonly toggleAll: (ids: readonly Id[]) => void
}

const ChoiceContext = createContext<Choice>({ ids: new Set(), toggle: () => {}, toggleAll: () => {} })

/** Themes, clusters and lines are picked here and there, also under different filters; a bar at the foot says how many, and what can be made of them. */
export function Choosing({ children }: { readonly children: ReactNode }): ReactNode {
  const { synthesis } = useReading()
  const [ids, setIds] = useState<ReadonlySet<Id>>(new Set())
  const choice = useMemo<Choice>(
    () => ({
      ids,
      toggle: (id) => setIds((before) => toggled(before, id)),
      toggleAll: (all) => setIds((before) => (all.every((id) => before.has(id)) ? new Set([...before].filter((id) => !all.includes(id))) : new Set([...before, ...all]))),
    }),
    [ids],
  )
  // The last word on what was done would lie over the bar; it can still be undone by keyboard.
  useEffect(() => {
    if (ids.size > 0) hideToast()
  }, [ids])
  const chosen = useMemo(() => chosenIn(synthesis, ids), [synthesis, ids])
  return (
    <ChoiceContext value={choice}>
      {children}
      {chosen.count === 0 ? null : <Bar chosen={chosen} onClear={() => setIds(new Set())} />}
    </ChoiceContext>
  )
}

function Bar({ chosen, onClear }: { readonly chosen: Chosen; readonly onClear: () => void }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId } = usePlace()
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const [isMaking, setMaking] = useState(false)
  const { saySame } = useGather()
  const members = [...chosen.clusters.map(memberOf.cluster), ...chosen.entries.map(memberOf.entry)]
  const put = usePutGroups(members).map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, onSelect: () => (item.onSelect(), onClear()) })) }))
  const say = () => {
    saySame(chosen.entries)
    onClear()
  }
  const makeScenario = async () => {
    const made = await send(() => carryOver(processId, { into: 'scenarios', ...chosen.ids }))
    if (made !== null) navigate(`/p/${processId}/portfolio?scenario=${made.ids[0] ?? ''}`)
  }
  return (
    <div className={styles.choice} role="group" aria-label={t('choice')}>
      <FaultNote fault={fault} />
      <p role="status">{t('chosen', { count: chosen.count })}</p>
      <Button look="plain" onClick={onClear}>{t('choice.clear')}</Button>
      {members.length === 0 ? null : <Menu label={t('choice.put')} icon={Group} labelled groups={put} />}
      {chosen.entries.length < 2 || chosen.entries.length < chosen.count ? null : (
        <Button look="plain" onClick={say}>
          <Layers2 size={20} aria-hidden="true" />
          {t('same.say')}
        </Button>
      )}
      <Button onClick={() => setMaking(true)}>{t('make')}</Button>
      <Button look="primary" disabled={sending} onClick={() => void makeScenario()}>
        {t('make.scenario')}
      </Button>
      {isMaking ? <MakeDialog chosen={chosen} onClose={() => setMaking(false)} onMade={onClear} /> : null}
    </div>
  )
}

/** Picks all lines of a fold at once: nobody ticks thirty barriers one by one. */
export function PickAll({ lines }: { readonly lines: readonly NoteId[] }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { ids, toggleAll } = useContext(ChoiceContext)
  if (lines.length < 2) return null
  const isAll = lines.every((id) => ids.has(id))
  return (
    <Button look="plain" className={styles.pickAll} onClick={() => toggleAll(lines)}>
      {t(isAll ? 'choice.none' : 'choice.all', { count: lines.length })}
    </Button>
  )
}

/** Picks one theme, cluster or line. */
export function Pick({ id, title }: { readonly id: Id; readonly title: string }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { ids, toggle } = useContext(ChoiceContext)
  return (
    // The whole square takes the finger.
    <label className={styles.pick}>
      <input type="checkbox" checked={ids.has(id)} aria-label={t('choose', { title })} onChange={() => toggle(id)} />
    </label>
  )
}
