import { Split } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { writeNumber } from '../../shared/actions/readNumber.ts'
import { kindOf, type Action, type FieldsOf, type TextOf } from '../../shared/document/portfolioItems.ts'
import { BY_HAND } from '../../shared/ops/op.ts'
import { editItem, setEmission, setItem } from '../../shared/ops/portfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import sheet from './Sheet.module.css'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

type Props = { readonly own: Action; readonly others: readonly Action[] }

/** What was merged into this action, with what each says otherwise: to compare, to take over, and to part again. */
export function MergedHere({ own, others }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const heading = useId()
  const { nameOf, part } = useDeeds()
  if (others.length === 0) return null
  return (
    <section className={sheet.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('merged.title')}</h2>
      <ul className={sheet.mergedList}>
        {others.map((other) => (
          <li key={other.id} aria-label={nameOf(other)}>
            <h3 dir="auto">{nameOf(other)}</h3>
            <Differences own={own} other={other} />
            <Button onClick={() => part(other, own.id)}>
              <Split size={18} aria-hidden="true" />
              {t('merged.part', { name: nameOf(other) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NUMBERS = { costEuro: ['cell.cost', '€'], renewableMwh: ['cell.renewableMwh', 'MWh'], removedMwh: ['cell.removedMwh', 'MWh'] } as const
const TEXTS = ['description', 'responsible', 'scale', 'stakeholders', 'comments', 'removedEnergy'] as const satisfies readonly TextOf<'actions'>[]

type Difference = { readonly key: string; readonly label: string; readonly says: string; readonly here: string | null; readonly adds?: boolean; readonly use: () => void }

function Differences({ own, other }: { readonly own: Action; readonly other: Action }): ReactNode {
  const t = useTexts(actionTexts)
  const { act } = useActions()
  const { nameOf } = useDeeds()
  const differences = useDifferences(own, other)
  if (differences.length === 0) return <p className={styles.soft}>{t('merged.same')}</p>
  return (
    <dl className={sheet.differences}>
      {differences.map(({ key, label, says, here, adds = false, use }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <span dir="auto" className={styles.words}>{says}</span>
            {here === null ? null : <span className={styles.soft}>{`${t('merged.here')} ${here}`}</span>}
            <Button aria-label={`${t(adds ? 'merged.add' : 'merged.use')}: ${label}`} onClick={() => act(use, t('merged.used', { name: nameOf(other) }))}>{t(adds ? 'merged.add' : 'merged.use')}</Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What the other one says, where this one says something else or nothing. */
function useDifferences(own: Action, other: Action): Difference[] {
  const t = useTexts(actionTexts)
  const language = useLanguage()
  const words = useWords()
  const { doc, portfolio } = useActions()
  const number = (value: number | null, unit: string) => (value === null ? null : `${writeNumber(value, language)} ${unit}`)
  const set = (fields: Partial<FieldsOf<'actions'>>) => () => setItem(doc, 'actions', own.id, fields)
  const numbers = (['costEuro', 'renewableMwh', 'removedMwh'] as const).flatMap((field): Difference[] => {
    const [label, unit] = NUMBERS[field]
    const says = number(other[field], unit)
    return says === null || other[field] === own[field] ? [] : [{ key: field, label: t(label), says, here: number(own[field], unit), use: set({ [field]: other[field] }) }]
  })
  const texts = TEXTS.flatMap((field): Difference[] =>
    other[field].trim() === '' || other[field] === own[field] ? [] : [{ key: field, label: t(`cell.${field}`), says: other[field], here: null, adds: own[field].trim() !== '', use: () => editItem(doc, 'actions', own.id, field, joined(own[field], other[field], field)) }],
  )
  const type: Difference[] = other.type === null || other.type === own.type ? [] : [{ key: 'type', label: t('cell.type'), says: t(`type.${other.type}`), here: own.type === null ? null : t(`type.${own.type}`), use: set({ type: other.type }) }]
  const field: Difference[] = other.field === null || other.field === own.field ? [] : [{ key: 'field', label: t('cell.field'), says: words.field(other.field), here: own.field === null ? null : words.field(own.field), use: set({ field: other.field }) }]
  return [...type, ...field, ...numbers, ...emissionsDifference(), ...texts]

  /** All sectors at once: single ones of both would be a sum that nobody meant. */
  function emissionsDifference(): Difference[] {
    const [ofOther, ofOwn] = [portfolio.emissions.get(other.id) ?? new Map<string, number>(), portfolio.emissions.get(own.id) ?? new Map<string, number>()]
    const told = (bySector: ReadonlyMap<string, number>) => [...bySector].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sector, tonnes]) => `${words.sector(sector)}: ${writeNumber(tonnes, language)} t`).join('; ')
    if (ofOther.size === 0 || told(ofOther) === told(ofOwn)) return []
    const use = () => doc.transact(() => {
      for (const sector of new Set([...ofOwn.keys(), ...ofOther.keys()])) setEmission(doc, own.id, sector, ofOther.get(sector) ?? null)
    }, BY_HAND)
    return [{ key: 'emissions', label: t('cell.emissions'), says: told(ofOther), here: told(ofOwn) || null, use }]
  }
}

/** Both texts one after the other, as far as there is room: what was written here stays. */
function joined(here: string, other: string, field: TextOf<'actions'>): string {
  return (here.trim() === '' ? other : `${here}\n\n${other}`).slice(0, kindOf('actions').texts[field])
}
