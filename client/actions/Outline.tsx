import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Link } from 'wouter'
import { costPerTonne, tonnesOf } from '../../shared/actions/costs.ts'
import { OUTLINE, outcomesOf, type Cell } from '../../shared/actions/outline.ts'
import { ACTION_TYPES, type Action, type Impact } from '../../shared/document/portfolioItems.ts'
import { linkItems, pick, setEmission, setItem, unlinkItems } from '../../shared/ops/portfolio.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { ItemText } from '../portfolio/ItemText.tsx'
import { NumberField } from '../portfolio/NumberField.tsx'
import { numberTexts } from '../portfolio/numberTexts.ts'
import { SelectField } from '../ui/Field.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Actions.module.css'
import { useAmounts } from './amounts.ts'
import sheet from './Sheet.module.css'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

type Props = {
  /** What the action says itself: what was merged into it is told beside. */
  readonly own: Action
  readonly gaps: ReadonlySet<Cell>
}

/** The four parts of B-2.2, in its order. All of it may stay empty; what is empty says so quietly. */
export function Outline({ own, gaps }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const heading = useId()
  return (
    <div className={sheet.outline}>
      {OUTLINE.map(({ section, cells }) => (
        <section key={section} className={sheet.part} aria-labelledby={`${heading}-${section}`}>
          <h2 id={`${heading}-${section}`}>{t(`section.${section}`)}</h2>
          {cells.map((cell) => (
            <div key={cell} className={sheet.cell} data-empty={gaps.has(cell) || undefined}>
              <CellFields cell={cell} own={own} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function CellFields({ cell, own }: { readonly cell: Cell; readonly own: Action }): ReactNode {
  switch (cell) {
    case 'name':
      return <Text own={own} field={cell} oneLine />
    case 'description':
    case 'responsible':
    case 'scale':
    case 'stakeholders':
    case 'comments':
      return <Text own={own} field={cell} />
    case 'type':
      return <TypeField own={own} />
    case 'field':
      return <FieldOfAction own={own} />
    case 'levers':
      return <Levers own={own} />
    case 'outcomes':
      return <Outcomes own={own} />
    case 'renewableMwh':
      return <Amount own={own} field="renewableMwh" label="cell.renewableMwh" />
    case 'removed':
      return <Removed own={own} />
    case 'emissions':
      return <Emissions own={own} />
    case 'costEuro':
      return <Cost own={own} />
  }
}

type OfAction = { readonly own: Action }

function Text({ own, field, oneLine = false }: OfAction & { readonly field: 'name' | 'description' | 'responsible' | 'scale' | 'stakeholders' | 'comments' | 'removedEnergy'; readonly oneLine?: boolean }): ReactNode {
  const t = useTexts(actionTexts)
  return <ItemText root="actions" id={own.id} field={field} oneLine={oneLine} label={t(`cell.${field}`)} placeholder={t(`cell.${field}.hint`)} />
}

function TypeField({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const { doc, act } = useActions()
  return (
    <SelectField label={t('cell.type')} value={own.type ?? ''} onChange={(event) => act(() => setItem(doc, 'actions', own.id, { type: ACTION_TYPES.find((type) => type === event.target.value) ?? null }))}>
      <option value="">{t('unsaid')}</option>
      {ACTION_TYPES.map((type) => (
        <option key={type} value={type}>{t(`type.${type}`)}</option>
      ))}
    </SelectField>
  )
}

function FieldOfAction({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const localised = useLocalised()
  const words = useWords()
  const { doc, act, definition } = useActions()
  const { fields } = planWordsOf(definition)
  return (
    <SelectField label={t('cell.field')} value={own.field ?? ''} onChange={(event) => act(() => setItem(doc, 'actions', own.id, { field: event.target.value || null }))}>
      <option value="">{t('unsaid')}</option>
      {fields.map(({ id, name }) => (
        <option key={id} value={id}>{localised(name)}</option>
      ))}
      {own.field === null || fields.some(({ id }) => id === own.field) ? null : <option value={own.field}>{words.field(own.field)}</option>}
    </SelectField>
  )
}

/** The process's own levers, each with the mission's that it belongs to. One that was picked and is in the process no more stays, and says so. */
function Levers({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const words = useWords()
  const { doc, act, definition, portfolio } = useActions()
  const picked = portfolio.picks.get(own.id)?.levers ?? []
  const known = definition.levers.map(({ id }) => id)
  return (
    <fieldset className={sheet.levers}>
      <legend>{t('cell.levers')}</legend>
      {[...known, ...picked.filter((lever) => !known.includes(lever))].map((lever) => {
        const mission = words.missionOf(lever)
        return (
          <label key={lever}>
            <input type="checkbox" checked={picked.includes(lever)} onChange={(event) => act(() => pick(doc, own.id, 'levers', lever, event.target.checked))} />
            <span>
              {words.lever(lever)}
              {mission === null ? null : <span className={styles.soft}>{mission}</span>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** Where the pathways say that it leads. */
function Outcomes({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const words = useWords()
  const { doc, act, processId, portfolio } = useActions()
  const outcomes = outcomesOf(own.id, portfolio)
  const others = portfolio.impacts.filter((impact) => !outcomes.includes(impact))
  const sayImpact = ({ text, coBenefit }: Impact) => text || (coBenefit === null ? t('unsaid') : words.coBenefit(coBenefit))
  return (
    <div className={sheet.outcomes}>
      <h3>{t('cell.outcomes')}</h3>
      {outcomes.length === 0 ? <p className={styles.soft}>{t('outcomes.none')}</p> : null}
      <ul>
        {outcomes.map((impact) => (
          <li key={impact.id}>
            <span>
              <span dir="auto">{sayImpact(impact)}</span>
              <span className={styles.soft}>{t(`stage.${impact.stage}`)}</span>
            </span>
            <IconButton icon={X} label={t('outcomes.remove', { text: sayImpact(impact) })} onClick={() => act(() => unlinkItems(doc, own.id, impact.id), t('outcomes.removed'))} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <SelectField
          label={t('outcomes.add')} value=""
          onChange={(event) => {
            const impact = others.find(({ id }) => id === event.target.value)
            if (impact !== undefined) act(() => linkItems(doc, own.id, impact.id))
          }}
        >
          <option value="">{t('outcomes.choose')}</option>
          {others.map((impact) => (
            <option key={impact.id} value={impact.id}>{`${t(`stage.${impact.stage}`)}: ${sayImpact(impact)}`}</option>
          ))}
        </SelectField>
      )}
      <Link href={`/p/${processId}/pathways`} className={sheet.quietLink}>{t('outcomes.pathways')}</Link>
    </div>
  )
}

function Amount({ own, field, label }: OfAction & { readonly field: 'renewableMwh' | 'removedMwh' | 'costEuro'; readonly label: 'cell.renewableMwh' | 'cell.removedMwh' | 'cell.cost' }): ReactNode {
  const t = useTexts(actionTexts)
  const { doc, act } = useActions()
  const write = (value: number | null) => {
    let fits = false
    act(() => {
      fits = setItem(doc, 'actions', own.id, { [field]: value })
    })
    return fits
  }
  return <NumberField label={t(label)} quantity={field === 'costEuro' ? 'euro' : 'energy'} value={own[field]} onValue={write} />
}

function Removed({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  return (
    <fieldset className={sheet.both}>
      <legend>{t('cell.removed')}</legend>
      <Amount own={own} field="removedMwh" label="cell.removedMwh" />
      <Text own={own} field="removedEnergy" />
    </fieldset>
  )
}

/** A number a sector, and their sum. */
function Emissions({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const unit = useTexts(numberTexts)
  const words = useWords()
  const { number } = useAmounts()
  const { doc, act, definition, portfolio } = useActions()
  const bySector = portfolio.emissions.get(own.id)
  const known = planWordsOf(definition).sectors.map(({ id }) => id)
  const total = tonnesOf(bySector)
  return (
    <fieldset className={sheet.emissions}>
      <legend>{`${t('cell.emissions')} (${unit('tonnes')})`}</legend>
      {[...known, ...[...(bySector?.keys() ?? [])].filter((sector) => !known.includes(sector))].map((sector) => (
        <NumberField
          key={sector} label={words.sector(sector)} quantity="tonnes" bare value={bySector?.get(sector) ?? null}
          onValue={(tonnes) => {
            act(() => setEmission(doc, own.id, sector, tonnes))
            return true // readNumber lets nothing larger through than the document takes
          }}
        />
      ))}
      <p className={sheet.sum}>{total === null ? t('emissions.none') : t('emissions.total', { tonnes: number(total) })}</p>
    </fieldset>
  )
}

/** The total, and what follows from it for a tonne: of what is shown, merged ones included. */
function Cost({ own }: OfAction): ReactNode {
  const t = useTexts(actionTexts)
  const { euro } = useAmounts()
  const { seen } = useActions()
  const shown = seen.actions.find(({ id }) => id === own.id) ?? own
  const each = costPerTonne(shown.costEuro, tonnesOf(seen.emissions.get(own.id)))
  return (
    <fieldset className={sheet.both}>
      <legend>{t('cell.costEuro')}</legend>
      <Amount own={own} field="costEuro" label="cell.cost" />
      <p className={sheet.sum}>{each.is === 'known' ? t('perTonne', { euro: euro(each.euro) }) : t(`perTonne.${each.is}`)}</p>
      {each.is === 'known' && each.euro < 0 ? <p className={styles.soft}>{t('perTonne.pays')}</p> : null}
    </fieldset>
  )
}
