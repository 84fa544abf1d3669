import { Cloud, Flower2, LayoutGrid, Leaf, ScanSearch, Shell, Sun, Ungroup, Waves, type LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { CLUSTER_COLOURS, type ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import type { ClusterId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { useDots } from '../../vote/DotsContext.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { suggestionTexts } from '../suggestions/texts.ts'
import { plenaryTexts } from '../texts.ts'
import { tidyTexts } from '../tidy/texts.ts'
import { tidyUp } from '../tidy/tidyUp.ts'
import { dissolveWithWayBack } from './dissolve.ts'
import { SpotlightButton } from './SpotlightButton.tsx'
import { LiveTitle } from './LiveTitle.tsx'
import styles from './SelectionPanel.module.css'

/** Never colour alone: each has its icon and its word. */
const ICON_OF: Record<ClusterColour, LucideIcon> = { sand: Waves, sage: Leaf, sky: Cloud, lilac: Flower2, rose: Shell, amber: Sun }

/** A cluster's name, its colour, its end. */
export function ClusterDetails({ id }: { readonly id: ClusterId }): ReactNode {
  const t = useTexts(plenaryTexts)
  const s = useTexts(suggestionTexts)
  const tidy = useTexts(tidyTexts)
  const dots = useDots()
  const board = useBoard()
  const { acts, suggestions } = board
  const cluster = usePlenary((state) => state.clusters.get(id))
  const count = usePlenary((state) => state.grouping.clusters.get(id)?.length ?? 0)
  if (cluster === undefined) return null
  return (
    <div className={styles.cluster}>
      <LiveTitle id={id} className={styles.name} />
      <p className={styles.count}>{t('count', { count })}</p>
      <ColourChoice chosen={cluster.colour} onChoose={(colour) => acts.recolour(id, colour)} />
      <SpotlightButton on="cluster" id={id} />
      {count < 2 ? null : (
        <Button look="quiet" onClick={() => tidyUp(board, [id], dots)}>
          <LayoutGrid size={20} aria-hidden="true" />
          {tidy('cluster')}
        </Button>
      )}
      {count === 0 ? null : (
        <Button look="quiet" onClick={() => suggestions.ask({ about: 'cluster', id })}>
          <ScanSearch size={20} aria-hidden="true" />
          {s('similar')}
        </Button>
      )}
      <Button look="alarm" onClick={() => dissolveWithWayBack(acts, id)}>
        <Ungroup size={20} aria-hidden="true" />
        {t('dissolve')}
      </Button>
    </div>
  )
}

function ColourChoice({ chosen, onChoose }: { readonly chosen: ClusterColour; readonly onChoose: (colour: ClusterColour) => void }): ReactNode {
  const t = useTexts(plenaryTexts)
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
