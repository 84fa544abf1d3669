import type { Editor } from 'tldraw'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { useStore } from 'zustand'
import { useTexts } from '../../i18n/addTexts.ts'
import { useDots } from '../../vote/DotsContext.tsx'
import type { SavingStatus } from '../../ui/savedState.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { fitRect, viewOn, type Covered, type View } from '../canvas/view.ts'
import { PlenaryTool } from '../canvas/tool/PlenaryTool.ts'
import { boundsOf } from '../../../shared/plenary/layout.ts'
import type { Board } from '../model/board.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { SuggestionsPanel } from '../suggestions/SuggestionsPanel.tsx'
import { plenaryTexts } from '../texts.ts'
import { ListPanel } from './ListPanel.tsx'
import { usePanelSide } from './panelSide.ts'
import { SelectionPanel } from './SelectionPanel.tsx'
import { SpotlightBar } from './SpotlightBar.tsx'
import { shareView } from './shareView.ts'
import { shortcutsOf } from './shortcuts.ts'
import { Toolbar } from './Toolbar.tsx'
import styles from './FacilitatorBoard.module.css'

const TOOLS = [PlenaryTool] as const

/** The facilitator's desk: the canvas, the tools over it, and beside it what is selected and the same board as a list. */
export function FacilitatorBoard({ status, session }: { readonly status: SavingStatus; readonly session: SessionState }): ReactNode {
  const board = useBoard()
  const [view, setView] = useState<View | null>(null)
  const [listOpen, setListOpen] = useState(false)
  const suggesting = useStore(board.suggestions.store, ({ state }) => state !== 'closed')
  const dots = useDots()
  const panel = useRef<HTMLElement>(null)
  const side = usePanelSide(panel, view)
  const onReady = useCallback(
    (editor: Editor) => {
      // The keyboard starts on the canvas, unless somebody is using it elsewhere.
      if (document.activeElement === document.body) editor.getContainer().focus()
      const stopWaiting = fitFirst(editor, board)
      setView(viewOn(editor, board, () => coveredBy(panel.current)))
      const stopSharing = shareView(editor, board)
      return () => {
        stopWaiting()
        stopSharing()
      }
    },
    [board],
  )
  // Suggestions lie where the list does: asking for the list puts them away.
  const toggleList = () => {
    setListOpen(suggesting || !listOpen)
    board.suggestions.close()
  }
  return (
    <div className={styles.desk} data-list={listOpen || suggesting || undefined} onKeyDown={shortcutsOf(board, view, dots)}>
      <Toolbar view={view} status={status} listOpen={listOpen && !suggesting} onList={toggleList} />
      <div className={styles.stage}>
        <Canvas tools={TOOLS} onReady={onReady} />
        <EmptyBoard />
        {session.spotlight === null || session.spotlight.on === 'step' ? null : <SpotlightBar session={session} spotlight={session.spotlight} />}
      </div>
      <aside ref={panel} className={styles.side} data-side={side}>
        <SelectionPanel view={view} />
        {suggesting ? <SuggestionsPanel view={view} /> : listOpen ? <ListPanel view={view} /> : null}
      </aside>
    </div>
  )
}

/** What floats over the canvas; beside the list it stands in a column of its own and covers nothing. */
function coveredBy(panel: HTMLElement | null): Covered {
  const { width, left, right } = panel?.firstElementChild?.getBoundingClientRect() ?? { width: 0, left: 0, right: 0 }
  if (width === 0 || panel === null || getComputedStyle(panel).position !== 'absolute') return { left: 0, right: 0 }
  return panel.dataset['side'] === 'left' ? { left: right, right: 0 } : { left: 0, right: window.innerWidth - left }
}

/** Shows the whole board, or, while there is nothing on it, the first that comes. */
function fitFirst(editor: Editor, board: Board): () => void {
  const fit = (animated: boolean) => {
    const bounds = boundsOf(board.surface.layout)
    if (bounds !== null) fitRect(editor, bounds, animated)
    return bounds !== null
  }
  if (fit(false)) return () => {}
  const stop = board.store.subscribe(() => (fit(true) ? stop() : undefined))
  return stop
}

function EmptyBoard(): ReactNode {
  const t = useTexts(plenaryTexts)
  const empty = usePlenary((state) => state.layout.notes.size === 0 && state.layout.panels.size === 0)
  return empty ? <p className={styles.empty}>{t('emptyBoard')}</p> : null
}
