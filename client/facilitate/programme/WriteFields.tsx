import type { ReactNode } from 'react'
import type { Definition } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { SelectField } from '../../ui/Field.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './StepDialog.module.css'
import { lanesOf, type StepDraft } from './stepDraft.ts'
import { programmeTexts } from './texts.ts'

type Props = { readonly draft: StepDraft; readonly definition: Definition; readonly onChange: (change: Partial<StepDraft>) => void }

/** With what the tables write, in which of its lanes, and whether their neighbours read along. */
export function WriteFields({ draft, definition, onChange }: Props): ReactNode {
  const t = useTexts(programmeTexts)
  const localised = useLocalised()
  const { tools } = definition
  const lanes = tools.find(({ id }) => id === draft.tool)?.lanes ?? []
  const open = (lane: string, on: boolean) => onChange({ lanes: on ? [...draft.lanes, lane] : draft.lanes.filter((id) => id !== lane) })
  return (
    <>
      <SelectField label={t('dialog.tool')} value={draft.tool} onChange={(event) => onChange({ tool: event.target.value, lanes: lanesOf(definition, event.target.value) })}>
        {tools.map(({ id, name }) => (
          <option key={id} value={id}>{localised(name)}</option>
        ))}
      </SelectField>
      <fieldset className={styles.lanes}>
        <legend>{t('dialog.lanes')}</legend>
        {lanes.map(({ id, name, hue, icon }) => (
          <label key={id} className={styles.lane} data-hue={hue}>
            <input type="checkbox" checked={draft.lanes.includes(id)} onChange={(event) => open(id, event.target.checked)} />
            <KindIcon icon={icon} />
            {localised(name)}
          </label>
        ))}
      </fieldset>
      <Switch label={t('dialog.privately')} on={draft.privately} onChange={(privately) => onChange({ privately })} />
    </>
  )
}
