import { ArrowDown, ArrowUp, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Finding, Indicator, Intervention, ItemId, Network } from '../../../shared/document/portfolioItems.ts'
import { isId } from '../../../shared/ids.ts'
import { moveItem, removeItem } from '../../../shared/ops/portfolio.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { usePlace } from '../../portfolio/place.ts'
import { SourceList } from '../../portfolio/SourceList.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useOpener, type OwnRoot } from '../opener.ts'
import styles from '../Plan.module.css'
import { planTexts } from '../texts.ts'
import type { PlanView } from '../usePlan.ts'
import { FindingFields } from './FindingFields.tsx'
import { IndicatorFields } from './IndicatorFields.tsx'
import { InterventionFields } from './InterventionFields.tsx'
import { NetworkFields } from './NetworkFields.tsx'

/** One entry of the plan, open for writing, with the way back to what it stands on. Nothing if the address names none that is written here. */
export function Editor({ view }: { readonly view: PlanView }): ReactNode {
  const id: ItemId | null = isId<ItemId>(view.edit) ? view.edit : null
  const opener = useOpener(id)
  if (id === null || opener.to !== 'here') return null
  return <Opened key={id} root={opener.root} id={id} view={view} />
}

type OwnItem = Finding | Network | Indicator | Intervention

function Opened({ root, id, view }: { readonly root: OwnRoot; readonly id: ItemId; readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const { doc, act, portfolio } = usePlace()
  const list: readonly OwnItem[] = portfolio[root]
  const item = list.find((one) => one.id === id)
  if (item === undefined) return null
  const beside = list.filter((one) => isBeside(item, one))
  const at = beside.indexOf(item)
  const move = (to: number) => act(() => moveItem(doc, root, item.id, beside.filter((one) => one !== item), to))
  const remove = () => {
    act(() => removeItem(doc, root, item.id), t('removed', { name: nameOf(item) || t('unnamed') }))
    view.show({ edit: '' })
  }
  return (
    <div className={styles.editor} role="group" aria-label={nameOf(item) || t('unnamed')}>
      <div className={styles.editorHead}>
        <IconButton icon={ArrowUp} label={t('up')} disabled={at === 0} onClick={() => move(at - 1)} />
        <IconButton icon={ArrowDown} label={t('down')} disabled={at === beside.length - 1} onClick={() => move(at + 1)} />
        <Button look="plain" onClick={remove}>
          <Trash2 size={18} aria-hidden="true" />
          {t('remove')}
        </Button>
        <Button onClick={() => view.show({ edit: '' })}>
          <X size={18} aria-hidden="true" />
          {t('close')}
        </Button>
      </div>
      <Fields root={root} id={id} view={view} />
      <SourceList of={id} />
    </div>
  )
}

function Fields({ root, id, view }: { readonly root: OwnRoot; readonly id: ItemId; readonly view: PlanView }): ReactNode {
  const { portfolio } = usePlace()
  const of = <Each extends { readonly id: ItemId }>(list: readonly Each[], show: (one: Each) => ReactNode) => list.filter((one) => one.id === id).map(show)
  switch (root) {
    case 'findings':
      return of(portfolio.findings, (one) => <FindingFields key={one.id} finding={one} view={view} />)
    case 'networks':
      return of(portfolio.networks, (one) => <NetworkFields key={one.id} network={one} />)
    case 'indicators':
      return of(portfolio.indicators, (one) => <IndicatorFields key={one.id} indicator={one} />)
    case 'interventions':
      return of(portfolio.interventions, (one) => <InterventionFields key={one.id} intervention={one} view={view} />)
  }
}

/** Among which it has its order: those of the same cell or table. */
function isBeside(item: OwnItem, other: OwnItem): boolean {
  if (!('kind' in item) || !('kind' in other)) return true
  if ('topic' in item && 'topic' in other) return item.kind === other.kind && item.topic === other.topic && (item.kind !== 'barrier' || item.lever === other.lever)
  return item.kind === other.kind
}

function nameOf(item: OwnItem): string {
  return ('text' in item ? item.text : item.name).trim().slice(0, 60)
}
