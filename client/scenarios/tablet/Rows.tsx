import { useId, type ReactNode } from 'react'
import { RATINGS, type Ratings } from '../../../shared/document/asked.ts'
import type { Scale } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { scenarioTexts } from '../texts.ts'
import styles from './Tablet.module.css'

type Props = { readonly scales: readonly Scale[]; readonly ratings: Ratings | null; readonly onRate: (ratings: Ratings | null) => void }

/** Each scale a row from 1 to 5, with words at its ends. A row may be left out. */
export function ScaleRows({ scales, ratings, onRate }: Props): ReactNode {
  return scales.map((scale) => <Row key={scale.id} scale={scale} value={ratings?.[scale.id] ?? null} onChoose={(value) => onRate(withRating(ratings, scale.id, value))} />)
}

type RowProps = { readonly scale: Scale; readonly value: number | null; readonly onChoose: (value: number | null) => void }

function Row({ scale, value, onChoose }: RowProps): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const name = useId()
  return (
    <fieldset className={styles.scale}>
      <legend>{localised(scale.name)}</legend>
      <div className={styles.numbers}>
        {RATINGS.map((rating) => (
          <label key={rating}>
            <input type="radio" name={name} checked={value === rating} onChange={() => onChoose(rating)} aria-label={endOf(rating, scale, localised)} />
            <span aria-hidden="true">{rating}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{localised(scale.low)}</span>
        <span>{localised(scale.high)}</span>
      </div>
      <label className={styles.skip}>
        <input type="radio" name={name} checked={value === null} onChange={() => onChoose(null)} />
        {t('rate.skip')}
      </label>
    </fieldset>
  )
}

function endOf(rating: number, { low, high }: Scale, localised: ReturnType<typeof useLocalised>): string {
  return rating === RATINGS[0] ? `${rating}, ${localised(low)}` : rating === RATINGS.at(-1) ? `${rating}, ${localised(high)}` : String(rating)
}

/** Null once nothing is rated. */
function withRating(ratings: Ratings | null, scale: string, value: number | null): Ratings | null {
  const { [scale]: _, ...others } = ratings ?? {}
  const now = value === null ? others : { ...others, [scale]: value }
  return Object.keys(now).length === 0 ? null : now
}
