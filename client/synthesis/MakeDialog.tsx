import { useState, type ReactNode } from 'react'
import type { CarryOverRequest } from '../../shared/api/synthesis.ts'
import { FINDING_KINDS, type FindingKind, type ItemId } from '../../shared/document/portfolioItems.ts'
import { removeItem, removeSource } from '../../shared/ops/portfolio.ts'
import { carriedFrom } from '../../shared/portfolio/carryOver.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { carryOver } from '../portfolio/calls.ts'
import { usePlace } from '../portfolio/place.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Switch } from '../ui/Switch.tsx'
import { showToast } from '../ui/toasts.ts'
import type { Chosen } from './chosen.ts'
import { useReading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

/** Where the chosen go: into something new, or under something that is there. */
type Into = { readonly into: 'scenarios' | 'findings' | 'actions'; readonly kind?: FindingKind; readonly item?: ItemId }

const NEW: readonly { readonly key: string; readonly into: Into }[] = [
  { key: 'scenarios', into: { into: 'scenarios' } },
  ...FINDING_KINDS.map((kind) => ({ key: kind, into: { into: 'findings', kind } as const })),
  { key: 'actions', into: { into: 'actions' } },
]

type Props = { readonly chosen: Chosen; readonly onClose: () => void; readonly onMade: () => void }

/** What else can be made of what was chosen. */
export function MakeDialog({ chosen, onClose, onMade }: Props): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId, portfolio } = usePlace()
  const { sending, fault, send } = useSending()
  const { synthesis } = useReading()
  const [key, setKey] = useState('problem')
  const [isApart, setApart] = useState(false)
  const there = [
    { label: t('make.toScenario'), items: portfolio.scenarios.map(({ id, title }) => ({ key: id as string, title, into: { into: 'scenarios', item: id } as Into })) },
    { label: t('make.toFinding'), items: portfolio.findings.map(({ id, text }) => ({ key: id as string, title: text, into: { into: 'findings', item: id } as Into })) },
    { label: t('make.toAction'), items: portfolio.actions.map(({ id, name }) => ({ key: id as string, title: name, into: { into: 'actions', item: id } as Into })) },
  ]
  const chosenInto = [...NEW, ...there.flatMap(({ items }) => items)].find((each) => each.key === key)?.into ?? { into: 'findings', kind: 'problem' }
  const takeBack = useTakeBack()
  const apart = isApart && chosenInto.item === undefined && chosen.count > 1
  const make = async () => {
    const { into, kind, item = null } = chosenInto
    const fields = kind === undefined ? {} : { kind }
    const before = new Set(item === null ? [] : (portfolio.sources.get(item) ?? []).map(({ id }) => id))
    const notes = [...carriedFrom(synthesis, chosen.ids).notes.keys()].filter((note) => !before.has(note))
    const made = await send(() => carryOver(processId, { into, item, apart, fields, ...chosen.ids }))
    if (made === null) return
    const undo = () => (item === null ? takeBack.made(into, made.ids as ItemId[]) : takeBack.sources(item, notes))
    showToast({ text: item === null ? t('make.done', { count: made.ids.length }) : t('make.added', { count: notes.length }), action: { label: t('make.undo'), run: undo } })
    onMade()
    onClose()
  }
  return (
    <Dialog
      title={t('make')} onClose={onClose}
      actions={
        <Button look="primary" disabled={sending} onClick={() => void make()}>
          {chosenInto.item === undefined ? t('make.do') : t('make.add')}
        </Button>
      }
    >
      <div className={styles.making}>
        <p>{t('make.about', { count: carriedFrom(synthesis, chosen.ids).notes.size })}</p>
        <SelectField label={t('make.what')} value={key} onChange={(event) => setKey(event.target.value)}>
          <optgroup label={t('make.new')}>
            {NEW.map((each) => (
              <option key={each.key} value={each.key}>{t(`make.${each.key}` as 'make.scenarios')}</option>
            ))}
          </optgroup>
          {there.map(({ label, items }) =>
            items.length === 0 ? null : (
              <optgroup key={label} label={label}>
                {items.map((item) => (
                  <option key={item.key} value={item.key}>{item.title || t('use.untitled')}</option>
                ))}
              </optgroup>
            ),
          )}
        </SelectField>
        {chosenInto.item === undefined && chosen.count > 1 ? <Switch label={t('make.apart', { count: chosen.count })} on={isApart} onChange={setApart} /> : null}
        <FaultNote fault={fault} />
      </div>
    </Dialog>
  )
}

/** The server made it; what takes it back is done by hand, and can itself be undone. */
function useTakeBack() {
  const { doc, act } = usePlace()
  return {
    made: (into: CarryOverRequest['into'], ids: readonly ItemId[]) => act(() => ids.forEach((id) => removeItem(doc, into, id as never))), // the server's word for ids of this kind
    sources: (item: ItemId, notes: readonly Parameters<typeof removeSource>[2][]) => act(() => notes.forEach((note) => removeSource(doc, item, note))),
  }
}
