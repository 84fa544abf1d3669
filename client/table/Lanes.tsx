import { lazy, Suspense, useCallback, useRef, type ReactNode } from 'react'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { untilUsable } from '../ui/onceIdle.ts'
import { untilHere } from '../ui/untilHere.ts'
import { LaneColumn } from './LaneColumn.tsx'
import styles from './Lanes.module.css'
import { DRAG_INSTRUCTIONS_ID, type Lift } from './lift.ts'
import { tableTexts } from './texts.ts'

// Asked for as soon as the board is there: notes can be written, read and moved by menu while it comes.
const dragLanes = untilUsable.then(() => untilHere(() => import('./DragLanes.tsx')))
const DragLanes = lazy(() => dragLanes)

type Props = {
  readonly lanes: readonly Lane[]
  /** The one that is seen where there is room for one. */
  readonly current: Lane
  readonly columns: boolean
}

/** The step's lanes: side by side where they fit, else the current one, whose tabs are the composer's kinds. */
export function Lanes({ lanes, current, columns }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const lift = useRef<Lift | null>(null)
  const setLift = useCallback((ready: Lift | null) => {
    lift.current = ready
  }, [])
  const shown = columns ? lanes : [current]
  return (
    <main
      className={columns ? styles.columns : styles.one}
      aria-label={t('lanes.label')}
      onMouseDown={(event) => lift.current?.('onMouseDown', event)}
      onTouchStart={(event) => lift.current?.('onTouchStart', event)}
      onKeyDown={(event) => lift.current?.('onKeyDown', event)}
    >
      {shown.map((lane) => (
        <LaneColumn key={lane.id} lane={lane} panelOf={columns ? undefined : `kind-${lane.id}`} />
      ))}
      <p id={DRAG_INSTRUCTIONS_ID} hidden>
        {t('drag.instructions')}
      </p>
      <Suspense>
        <DragLanes lanes={shown} onReady={setLift} />
      </Suspense>
    </main>
  )
}
