import type { ReactNode } from 'react'
import { IMPACT_STAGES, type ImpactStage } from '../../shared/document/portfolioItems.ts'
import type { ScenarioId } from '../../shared/ids.ts'
import { pick, setItem } from '../../shared/ops/portfolio.ts'
import type { ActionNode, ImpactNode, ObstacleNode, PathNode } from '../../shared/pathways/pathways.ts'
import type { Named } from '../../shared/process/definition.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { ItemText } from '../portfolio/ItemText.tsx'
import { usePlace } from '../portfolio/place.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './NodePanel.module.css'
import shared from './Pathways.module.css'
import { pathwaysTexts } from './texts.ts'
import { usePathwayOps } from './usePathwayOps.ts'

/** Its words, open for everyone's writing; a lever's are the definition's. */
export function NodeWords({ node }: { readonly node: PathNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  switch (node.column) {
    case 'lever':
      return (
        <>
          <p className={styles.lever} dir="auto">{node.text}</p>
          <p className={shared.soft}>{node.known ? t('levers.come') : t('unknown.word')}</p>
        </>
      )
    case 'obstacle':
      return <ItemText root="findings" id={node.id} field="text" label={t('field.text')} />
    case 'action':
      return <ItemText root="actions" id={node.id} field="name" label={t('field.name')} />
    case 'early':
    case 'late':
    case 'direct':
      return <ItemText root="impacts" id={node.id} field="text" label={t('field.text')} />
    case 'coBenefit':
      return <CoBenefitWords node={node} />
  }
}

/** What else an entry says of itself. */
export function NodeFields({ node }: { readonly node: PathNode }): ReactNode {
  switch (node.column) {
    case 'lever':
      return null
    case 'obstacle':
      return <ObstacleFields node={node} />
    case 'action':
      return <ActionFields node={node} />
    case 'early':
    case 'late':
    case 'direct':
    case 'coBenefit':
      return <ImpactFields node={node} />
  }
}

/** A word of the list, or words of its own, or both. */
function CoBenefitWords({ node: { id, item } }: { readonly node: ImpactNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { doc, act, definition } = usePlace()
  const set = (values: Parameters<typeof setItem<'impacts'>>[3]) => act(() => setItem(doc, 'impacts', id, values))
  return (
    <>
      <WordField label={t('field.word')} none={t('field.word.none')} words={planWordsOf(definition).coBenefits} value={item.coBenefit} onChange={(coBenefit) => set({ coBenefit })} />
      <ItemText root="impacts" id={id} field="text" label={t('field.text.coBenefit')} />
      <Switch label={t(item.indirect ? 'indirect' : 'direct')} on={item.indirect} onChange={(indirect) => set({ indirect })} />
    </>
  )
}

function ObstacleFields({ node: { id, item } }: { readonly node: ObstacleNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { doc, act, definition } = usePlace()
  const set = (fields: Parameters<typeof setItem<'findings'>>[3]) => act(() => setItem(doc, 'findings', id, fields))
  return (
    <>
      <SelectField label={t('field.kind')} value={item.kind} onChange={(event) => set({ kind: event.target.value === 'problem' ? 'problem' : 'barrier' })}>
        <option value="problem">{t('one.problem')}</option>
        <option value="barrier">{t('one.barrier')}</option>
      </SelectField>
      <WordField label={t('field.lever')} none={t('field.lever.none')} words={definition.levers} value={item.lever} onChange={(lever) => set({ lever })} />
      <WordField label={t('topic')} none={t('topic.none')} words={definition.topics} value={item.topic} onChange={(topic) => set({ topic })} />
    </>
  )
}

function ActionFields({ node: { id, item, entries } }: { readonly node: ActionNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const localised = useLocalised()
  const { doc, act, definition, portfolio } = usePlace()
  const picked = new Set(entries.flatMap((entry) => portfolio.picks.get(entry)?.levers ?? []))
  // One that the definition has no more can still be taken back.
  const gone = [...picked].filter((slug) => !definition.levers.some(({ id: lever }) => lever === slug)).map((slug) => ({ id: slug, name: { it: slug, en: slug } }))
  const levers = [...definition.levers, ...gone]
  const scenario = (value: string) => act(() => setItem(doc, 'actions', id, { scenario: (value || null) as ScenarioId | null })) // of the list
  // Picked for an action that was merged into this one, it is taken back there.
  const toggle = (lever: string) => act(() => (picked.has(lever) ? entries.forEach((entry) => pick(doc, entry, 'levers', lever, false)) : pick(doc, id, 'levers', lever, true)))
  return (
    <>
      <WordField label={t('field')} none={t('field.none')} words={planWordsOf(definition).fields} value={item.field} onChange={(field) => act(() => setItem(doc, 'actions', id, { field }))} />
      {portfolio.scenarios.length === 0 ? null : (
        <SelectField label={t('scenario')} value={item.scenario ?? ''} onChange={(event) => scenario(event.target.value)}>
          <option value="">{t('field.scenario.none')}</option>
          {portfolio.scenarios.map((one) => (
            <option key={one.id} value={one.id}>{one.title || t('untitled')}</option>
          ))}
        </SelectField>
      )}
      <Fold
        open={false}
        summary={
          <>
            <strong>{t('field.levers')}</strong>
            <span className={shared.soft}>{levers.filter(({ id: lever }) => picked.has(lever)).map(({ name }) => localised(name)).join(', ')}</span>
          </>
        }
      >
        {() => (
      <fieldset className={styles.levers} aria-label={t('field.levers')}>
        {levers.map((lever) => (
          <label key={lever.id}>
            <input type="checkbox" checked={picked.has(lever.id)} onChange={() => toggle(lever.id)} />
            {localised(lever.name)}
          </label>
        ))}
      </fieldset>
        )}
      </Fold>
    </>
  )
}

function ImpactFields({ node }: { readonly node: ImpactNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { doc, act, definition } = usePlace()
  const { move } = usePathwayOps()
  const { id, item } = node
  const set = (values: Parameters<typeof setItem<'impacts'>>[3]) => act(() => setItem(doc, 'impacts', id, values))
  return (
    <>
      <SelectField label={t('field.stage')} value={item.stage} onChange={(event) => move(node, event.target.value as ImpactStage)}>
        {IMPACT_STAGES.map((stage) => (
          <option key={stage} value={stage}>{t(`column.${stage}`)}</option>
        ))}
      </SelectField>
      <WordField label={t('field')} none={t('field.none')} words={planWordsOf(definition).fields} value={item.field} onChange={(field) => set({ field })} />
    </>
  )
}

type WordProps = { readonly label: string; readonly none: string; readonly words: readonly Named[]; readonly value: string | null; readonly onChange: (value: string | null) => void }

/** A word of the definition; one that it has no more stays until somebody chooses another. */
function WordField({ label, none, words, value, onChange }: WordProps): ReactNode {
  const t = useTexts(pathwaysTexts)
  const localised = useLocalised()
  const isKnown = value === null || words.some(({ id }) => id === value)
  return (
    <SelectField label={label} value={value ?? ''} fault={isKnown ? undefined : t('unknown.word')} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{none}</option>
      {isKnown ? null : <option value={value}>{value}</option>}
      {words.map(({ id, name }) => (
        <option key={id} value={id}>{localised(name)}</option>
      ))}
    </SelectField>
  )
}
