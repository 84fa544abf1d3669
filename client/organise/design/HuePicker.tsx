import { useId, type ReactNode } from 'react'
import { areAlike } from '../../../shared/process/alike.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { HUES, type Hue } from '../../../shared/process/looks.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import styles from './LaneEditor.module.css'
import { designTexts } from './texts.ts'

type Props = { readonly lane: Lane; readonly beside: readonly Lane[]; readonly onChoose: (hue: Hue) => void }

/** The lane's colour; says which of its neighbours some people would take it for. */
export function HuePicker({ lane, beside, onChoose }: Props): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const group = useId()
  const alike = beside.filter((other) => other.id !== lane.id && areAlike(other.hue, lane.hue))
  return (
    <fieldset className={styles.picker}>
      <legend>{t('lane.hue')}</legend>
      <div className={styles.swatches}>
        {HUES.map((hue) => (
          <label key={hue} className={styles.swatch} data-hue={hue} title={t(`hue.${hue}`)}>
            <input type="radio" name={group} aria-label={t(`hue.${hue}`)} checked={hue === lane.hue} onChange={() => onChoose(hue)} />
            {hue === lane.hue ? '✓' : null}
          </label>
        ))}
      </div>
      <p className={styles.chosen}>{t(`hue.${lane.hue}`)}</p>
      {alike.length === 0 ? null : <p className={styles.warning}>{t('lane.alike', { lanes: alike.map(({ name }) => localised(name)).join(', ') })}</p>}
    </fieldset>
  )
}
