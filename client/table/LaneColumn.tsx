import { Suspense, useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import { useBoard, useGroups, useShownIn, useWords } from './BoardContext.tsx'
import { LaneList } from './LaneList.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './Lanes.module.css'
import { ClosedLane } from './locked/parts.ts'
import { tableTexts } from './texts.ts'

type Props = {
  readonly lane: Lane
  /** In tabs a lane is its tab's panel; beside others it is a section. */
  readonly panelOf?: string | undefined
}

/** One lane: its name, and its notes in a scroll of their own. */
export function LaneColumn({ lane, panelOf }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { drag } = useBoard()
  const ids = useShownIn(lane.id)
  const scroller = useRef<HTMLDivElement>(null)
  const refuses = useStore(drag, ({ target }) => target?.do === 'refuse' && target.lane === lane.id)
  const List = useGroups()?.Lane ?? LaneList
  const closed = useWords().closed.has(lane.id)
  const head = `lane-${lane.id}`
  return (
    <section className={styles.lane} data-lane={lane.id} data-hue={lane.hue} id={`panel-${lane.id}`} role={panelOf === undefined ? undefined : 'tabpanel'} aria-labelledby={panelOf ?? head}>
      <header className={styles.head}>
        <KindIcon icon={lane.icon} size={20} />
        <h2 id={head}>{localised(lane.name)}</h2>
        <span className={styles.count} aria-label={t('lane.count', { count: ids.length })}>
          {ids.length}
        </span>
      </header>
      <div className={styles.scroller} ref={scroller}>
        <div className={styles.ground} data-ground>
          {closed ? (
            <Suspense>
              <ClosedLane />
            </Suspense>
          ) : ids.length === 0 ? <p className={styles.empty}>{t('lane.empty')}</p> : null}
          <List Card={NoteCard} lane={lane.id} ids={ids} scroller={scroller} />
        </div>
      </div>
      {refuses && !closed ? <p className={styles.refusal}>{t('drag.notYours')}</p> : null}
    </section>
  )
}
