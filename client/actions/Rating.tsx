import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { RATINGS } from '../../shared/document/asked.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Actions.module.css'
import sheet from './Sheet.module.css'
import { actionTexts } from './texts.ts'

type Props = { readonly scale: 'radical' | 'concrete'; readonly rating: number | null; readonly onRate: (rating: number | null) => void }

/** One of five, with what the ends mean; it can be taken back. */
export function Rating({ scale, rating, onRate }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const name = useId()
  return (
    <fieldset className={sheet.rating}>
      <legend>{t(`cell.${scale}`)}</legend>
      <div>
        {RATINGS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === rating} aria-label={t('scale.of', { rating: each })} onChange={() => onRate(each)} />
            <span aria-hidden="true">{each}</span>
          </label>
        ))}
        {rating === null ? null : <IconButton icon={X} label={t('scale.clear')} onClick={() => onRate(null)} />}
      </div>
      <p className={styles.soft}>
        <span>{t(`cell.${scale}.low`)}</span>
        <span>{t(`cell.${scale}.high`)}</span>
      </p>
    </fieldset>
  )
}
