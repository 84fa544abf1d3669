import { Cloud, Flower2, Leaf, Shell, Sun, Waves, type LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { CLUSTER_COLOURS, type ClusterColour } from '../../shared/document/plenaryDocument.ts'
import { addTexts, useTexts } from '../i18n/addTexts.ts'
import styles from './ColourChoice.module.css'

/** Never colour alone: each has its icon and its word. */
const ICON_OF: Record<ClusterColour, LucideIcon> = { sand: Waves, sage: Leaf, sky: Cloud, lilac: Flower2, rose: Shell, amber: Sun }

/** The colours of clusters. */
export function ColourChoice({ chosen, onChoose }: { readonly chosen: ClusterColour; readonly onChoose: (colour: ClusterColour) => void }): ReactNode {
  const t = useTexts(colourTexts)
  const name = useId()
  return (
    <fieldset className={styles.colours}>
      <legend>{t('colour')}</legend>
      {CLUSTER_COLOURS.map((colour) => {
        const Icon = ICON_OF[colour]
        return (
          <label key={colour} data-cluster={colour}>
            <input type="radio" name={name} checked={colour === chosen} onChange={() => onChoose(colour)} />
            <Icon size={18} aria-hidden="true" />
            {t(`colour.${colour}`)}
          </label>
        )
      })}
    </fieldset>
  )
}

/** So that neighbours seldom share a colour; the first of the list among equals. */
export function leastUsed(used: readonly ClusterColour[]): ClusterColour {
  const count = (colour: ClusterColour) => used.filter((other) => other === colour).length
  return CLUSTER_COLOURS.reduce((best, colour) => (count(colour) < count(best) ? colour : best))
}

const colourTexts = addTexts('clusterColour', {
  it: {
    colour: 'Colore',
    'colour.sand': 'Sabbia',
    'colour.sage': 'Salvia',
    'colour.sky': 'Cielo',
    'colour.lilac': 'Lilla',
    'colour.rose': 'Rosa',
    'colour.amber': 'Ambra',
  },
  en: {
    colour: 'Colour',
    'colour.sand': 'Sand',
    'colour.sage': 'Sage',
    'colour.sky': 'Sky',
    'colour.lilac': 'Lilac',
    'colour.rose': 'Rose',
    'colour.amber': 'Amber',
  },
})
