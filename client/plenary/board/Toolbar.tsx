import { FolderPlus, Focus, LayoutGrid, Layers2, ListTree, Maximize, Minus, Plus, Redo2, RectangleHorizontal, ScanSearch, SquarePen, Undo2, Waypoints } from 'lucide-react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { SavingStatus } from '../../ui/savedState.ts'
import { StatusPill } from '../../ui/StatusPill.tsx'
import type { View } from '../canvas/view.ts'
import { LookAt, type Looking } from '../graph/LookAt.tsx'
import { LooseEndsButton } from '../graph/LooseEnds.tsx'
import { graphTexts } from '../graph/texts.ts'
import { useBoard, useSelection } from '../model/BoardContext.tsx'
import { useDots } from '../../vote/DotsContext.tsx'
import { tidyTexts } from '../tidy/texts.ts'
import { tidyUp } from '../tidy/tidyUp.ts'
import { suggestionTexts } from '../suggestions/texts.ts'
import { plenaryTexts } from '../texts.ts'
import { mergeSelected } from './mergeSelected.ts'
import { clusterSelected } from './newCluster.ts'
import styles from './Toolbar.module.css'

type Props = { readonly view: View | null; readonly status: SavingStatus; readonly listOpen: boolean; readonly onList: () => void; readonly looseOpen: boolean; readonly onLoose: () => void; readonly looking: Looking; readonly onLook: (looking: Looking) => void }

export function Toolbar({ view, status, listOpen, onList, looseOpen, onLoose, looking, onLook }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const g = useTexts(graphTexts)
  const board = useBoard()
  const can = useStore(board.undo.can)
  return (
    <div className={styles.room}>
      <div className={styles.bar} role="toolbar" aria-label={t('tools')} onKeyDown={travelAlong} onMouseDown={keepFocus}>
        <LookAt looking={looking} onLook={onLook} />
        {looking === 'canvas' ? <CanvasActs view={view} /> : null}
        <div className={styles.group}>
          <IconButton icon={SquarePen} label={`${g('write')} (N)`} aria-keyshortcuts="n" onClick={() => board.asking.setState({ what: 'write' })} />
          <IconButton icon={Undo2} label={t('undo')} disabled={!can.undo} onClick={board.undo.undo} />
          <IconButton icon={Redo2} label={t('redo')} disabled={!can.redo} onClick={board.undo.redo} />
        </div>
        {looking === 'canvas' ? <Camera view={view} /> : null}
        <div className={styles.end}>
          <StatusPill status={status} />
          <LooseEndsButton open={looseOpen} onOpen={onLoose} word={styles.word} />
          <Button look="plain" title={t('list')} aria-pressed={listOpen} onClick={onList}>
            <ListTree size={20} aria-hidden="true" />
            <span className={styles.word}>{t('list')}</span>
          </Button>
        </div>
      </div>
    </div>
  )
}

type OnCanvas = Pick<Props, 'view'>

/** What is done on the canvas is offered while it is seen. */
function CanvasActs({ view }: OnCanvas): ReactNode {
  const t = useTexts(plenaryTexts)
  const s = useTexts(suggestionTexts)
  const g = useTexts(graphTexts)
  const tidy = useTexts(tidyTexts)
  const board = useBoard()
  const dots = useDots()
  const selected = useSelection(({ notes }) => notes.size)
  const allLinks = useStore(board.allLinks)
  return (
    <>
      <Button look="primary" onClick={() => clusterSelected(board, view)}>
        <FolderPlus size={20} aria-hidden="true" />
        {selected === 0 ? t('newCluster') : t('newClusterOf', { count: selected })}
      </Button>
      <div className={styles.group}>
        <IconButton icon={Layers2} label={t('mergeSelected')} aria-keyshortcuts="m" disabled={selected < 2} onClick={() => mergeSelected(board, view)} />
        <IconButton icon={ScanSearch} label={s('findSame')} onClick={() => board.suggestions.ask({ about: 'board' })} />
        <IconButton icon={LayoutGrid} label={tidy('board')} aria-keyshortcuts="o" onClick={() => tidyUp(board, view, [], dots)} />
        <IconButton icon={Waypoints} label={g('allLinks')} aria-pressed={allLinks} onClick={() => board.allLinks.setState(!allLinks, true)} />
      </div>
    </>
  )
}

function Camera({ view }: OnCanvas): ReactNode {
  const t = useTexts(plenaryTexts)
  const holds = useSelection(({ notes, clusters }) => notes.size + clusters.size > 0)
  return (
    <div className={styles.group}>
      <IconButton icon={Minus} className={styles.step} label={t('zoomOut')} onClick={() => view?.zoomOut()} />
      <IconButton icon={RectangleHorizontal} label={t('zoomFull')} onClick={() => view?.atFullSize()} />
      <IconButton icon={Plus} className={styles.step} label={t('zoomIn')} onClick={() => view?.zoomIn()} />
      <IconButton icon={Maximize} label={t('fitAll')} onClick={() => view?.fitAll()} />
      <IconButton icon={Focus} label={t('fitSelected')} disabled={!holds} onClick={() => view?.fitSelected()} />
    </div>
  )
}

/** A click here leaves the keyboard where it was: on the canvas, where the space bar moves the paper. */
function keepFocus(event: MouseEvent<HTMLElement>): void {
  event.preventDefault()
}

/** As in any toolbar, the arrow keys go from button to button. */
function travelAlong(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].filter((button) => button.offsetParent !== null)
  const at = buttons.findIndex((button) => button === event.target)
  if (by === 0 || at === -1) return
  event.preventDefault()
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
