import { useId, useState, type ReactNode } from 'react'
import type { Lane } from '../../../shared/process/definition.ts'
import { ICONS, type Icon } from '../../../shared/process/looks.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { iconTexts } from './iconTexts.ts'
import styles from './LaneEditor.module.css'
import { designTexts } from './texts.ts'

type Props = { readonly lane: Lane; readonly beside: readonly Lane[]; readonly onChoose: (icon: Icon) => void }

/** The lane's icon: a few to begin with, all of them on demand. */
export function IconPicker({ lane, beside, onChoose }: Props): ReactNode {
  const t = useTexts(designTexts)
  const words = useTexts(iconTexts)
  const localised = useLocalised()
  const group = useId()
  const [all, setAll] = useState(false)
  const same = beside.filter((other) => other.id !== lane.id && other.icon === lane.icon)
  const shown = all ? ICONS : ICONS.filter((icon, i) => i < FEW || icon === lane.icon)
  return (
    <fieldset className={styles.picker}>
      <legend>{t('lane.icon')}</legend>
      <div className={styles.icons} data-hue={lane.hue}>
        {shown.map((icon) => (
          <label key={icon} className={styles.swatch} title={words(icon)}>
            <input type="radio" name={group} aria-label={words(icon)} checked={icon === lane.icon} onChange={() => onChoose(icon)} />
            <KindIcon icon={icon} size={22} />
          </label>
        ))}
        {all ? null : <Button look="plain" onClick={() => setAll(true)}>{t('lane.allIcons')}</Button>}
      </div>
      <p className={styles.chosen}>{words(lane.icon)}</p>
      {same.length === 0 ? null : <p className={styles.warning}>{t('lane.sameIcon', { lanes: same.map(({ name }) => localised(name)).join(', ') })}</p>}
    </fieldset>
  )
}

/** As many as stand in one row beside the preview. */
const FEW = 14
