import { LayoutGrid, ScanSearch, Ungroup } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ClusterId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { ColourChoice } from '../../ui/ColourChoice.tsx'
import { useDots } from '../../vote/DotsContext.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { suggestionTexts } from '../suggestions/texts.ts'
import { plenaryTexts } from '../texts.ts'
import { tidyTexts } from '../tidy/texts.ts'
import { tidyUp } from '../tidy/tidyUp.ts'
import { dissolveWithWayBack } from './dissolve.ts'
import { SummonButton } from '../../locks/SummonButton.tsx'
import { SpotlightButton } from './SpotlightButton.tsx'
import { LiveTitle } from './LiveTitle.tsx'
import styles from './SelectionPanel.module.css'

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
      <SpotlightButton look="quiet" on="cluster" id={id} />
      <SummonButton look="quiet" on="cluster" id={id} />
      {count < 2 ? null : (
        <Button look="quiet" onClick={() => tidyUp(board, null, [id], dots)}>
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
