import type { ReactNode } from 'react'
import type { Lane, Tool } from '../../../shared/process/definition.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { SelectField } from '../../ui/Field.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useDefinition, useEdit } from './DesignContext.tsx'
import { HuePicker } from './HuePicker.tsx'
import { IconPicker } from './IconPicker.tsx'
import styles from './LaneEditor.module.css'
import { LinkRules } from './LinkRules.tsx'
import { ScalesField } from './ScalesField.tsx'
import { designTexts } from './texts.ts'
import { WordsField } from './WordsField.tsx'

type Props = { readonly lane: Lane; readonly tool: Tool }

/** All that a lane is: its words, its look, what it asks and where its notes may lead. */
export function LaneEditor({ lane, tool }: Props): ReactNode {
  const t = useTexts(designTexts)
  const edit = useEdit()
  const definition = useDefinition()
  const { levers } = definition
  const change = (some: Extract<Parameters<typeof edit>[0], { do: 'changeLane' }>['change']) => edit({ do: 'changeLane', lane: lane.id, change: some })
  return (
    <div className={styles.lane}>
      <WordsField label={t('lane.name')} hint={t('lane.nameHint')} value={lane.name} most={LIMITS.maxNameLength} onChange={(name) => change({ name })} />
      <WordsField label={t('lane.noteName')} hint={t('lane.noteNameHint')} value={lane.noteName} most={LIMITS.maxNameLength} onChange={(noteName) => change({ noteName })} />
      <WordsField label={t('lane.prompt')} hint={t('lane.promptHint')} value={lane.prompt} most={LIMITS.maxPromptLength} lines={2} onChange={(prompt) => change({ prompt })} />
      <HuePicker lane={lane} beside={tool.lanes} onChoose={(hue) => change({ hue })} />
      <IconPicker lane={lane} beside={tool.lanes} onChoose={(icon) => change({ icon })} />
      <KindChoice lane={lane} />
      <div>
        <Switch label={t(lane.asksLever ? 'lane.asksLever' : 'lane.asksNoLever')} on={lane.asksLever} onChange={(asksLever) => change({ asksLever })} />
        {lane.asksLever && levers.length === 0 ? <p className={styles.warning}>{t('lane.noLevers')}</p> : null}
        <Switch
          label={t(lane.pictures === 'allowed' ? 'lane.pictures' : 'lane.noPictures')} on={lane.pictures === 'allowed'}
          onChange={(allowed) => change({ pictures: allowed ? 'allowed' : 'none' })}
        />
        <Switch label={t(lane.asksScenario === true ? 'lane.asksScenario' : 'lane.asksNoScenario')} on={lane.asksScenario === true} onChange={(asksScenario) => change({ asksScenario })} />
        <Switch label={t(lane.picks === 'coBenefits' ? 'lane.picks' : 'lane.noPicks')} on={lane.picks === 'coBenefits'} onChange={(picksCoBenefits) => change({ picksCoBenefits })} />
        {lane.picks === 'coBenefits' && planWordsOf(definition).coBenefits.length === 0 ? <p className={styles.warning}>{t('lane.noCoBenefits')}</p> : null}
      </div>
      <ScalesField lane={lane} />
      <LinkRules lane={lane} tool={tool} />
    </div>
  )
}

/** Two lanes may hold notes of one kind: they count together, and links lead to both. */
function KindChoice({ lane }: { readonly lane: Lane }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const others = useDefinition().tools.flatMap(({ lanes }) => lanes).filter(({ id }) => id !== lane.id)
  const kinds = others.filter(({ kind }, i) => others.findIndex((other) => other.kind === kind) === i)
  const shared = kinds.some(({ kind }) => kind === lane.kind)
  return (
    <SelectField
      label={t('lane.kind')} hint={t('lane.kindHint')} value={shared ? lane.kind : ''}
      onChange={(event) => edit({ do: 'setKind', lane: lane.id, kind: event.target.value === '' ? null : event.target.value })}
    >
      <option value="">{t('lane.ownKind')}</option>
      {kinds.map(({ id, kind, name }) => (
        <option key={id} value={kind}>{t('lane.kindOf', { name: localised(name) })}</option>
      ))}
    </SelectField>
  )
}
