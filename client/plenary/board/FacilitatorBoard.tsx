import { DrawShapeTool, EraserTool, type Editor } from 'tldraw'
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { useStore } from 'zustand'
import { useTexts } from '../../i18n/addTexts.ts'
import { useDots } from '../../vote/DotsContext.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import type { SavingStatus } from '../../ui/savedState.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { boundsOfAll, fitRect, viewOn, type Covered, type View } from '../canvas/view.ts'
import { PlenaryTool } from '../canvas/tool/PlenaryTool.ts'
import { GraphDialogs } from '../graph/GraphDialogs.tsx'
import type { Looking } from '../graph/LookAt.tsx'
import { LooseEnds } from '../graph/LooseEnds.tsx'
import { TextTool } from '../canvas/tool/TextTool.ts'
import { InkBar } from '../ink/InkBar.tsx'
import type { Board } from '../model/board.ts'
import { useBoard, usePlenary, useSelection } from '../model/BoardContext.tsx'
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

/** With the library that lays it out: loaded when somebody looks. */
const GraphView = lazy(() => import('../graph/GraphView.tsx'))

const TOOLS = [PlenaryTool, DrawShapeTool, TextTool, EraserTool] as const

/** The facilitator's desk: the canvas, the tools over it, and beside it what is selected and the same board as a list. */
export function FacilitatorBoard({ status, session }: { readonly status: SavingStatus; readonly session: SessionState }): ReactNode {
  const board = useBoard()
  const [view, setView] = useState<View | null>(null)
  /** What stands in the column at the right. */
  const [column, setColumn] = useState<'list' | 'loose' | null>(null)
  const [looking, setLooking] = useState<Looking>('canvas')
  const linking = currentStep(session)?.mode === 'link'
  useEffect(() => board.allLinks.setState(linking, true), [board, linking])
  const seen = looking === 'canvas'
  const holds = useSelection(({ notes, clusters }) => notes.size + clusters.size > 0)
  const [editor, setEditor] = useState<Editor | null>(null)
  const suggesting = useStore(board.suggestions.store, ({ state }) => state !== 'closed')
  const dots = useDots()
  const panel = useRef<HTMLElement>(null)
  const side = usePanelSide(panel, view)
  const onReady = useCallback(
    (editor: Editor) => {
      setEditor(editor)
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
  const spotlight = session.spotlight === null || session.spotlight.on === 'step' ? null : session.spotlight
  // Suggestions lie where the list does: asking for the list puts them away.
  const toggle = (wanted: 'list' | 'loose') => {
    setColumn(!suggesting && column === wanted ? null : wanted)
    board.suggestions.close()
  }
  return (
    <div className={styles.desk} data-list={column !== null || suggesting || (!seen && holds) || undefined} onKeyDown={shortcutsOf({ board, view: seen ? view : null, editor: seen ? editor : null, dots })}>
      <Toolbar
        view={view} status={status} listOpen={column === 'list' && !suggesting} onList={() => toggle('list')} looseOpen={column === 'loose' && !suggesting} onLoose={() => toggle('loose')}
        looking={looking} onLook={setLooking}
      />
      <div className={styles.stage}>
        {/* The canvas keeps its camera while something else is looked at. */}
        <div className={styles.canvas} data-away={!seen || undefined}>
          <Canvas tools={TOOLS} onReady={onReady} />
          <EmptyBoard />
          {editor === null ? null : <InkBar editor={editor} raised={spotlight !== null} />}
        </div>
        {looking === 'canvas' ? null : (
          <Suspense fallback={<Waiting />}>
            <GraphView as={looking} session={session} />
          </Suspense>
        )}
        {spotlight === null ? null : <SpotlightBar session={session} spotlight={spotlight} />}
      </div>
      <aside ref={panel} className={styles.side} data-side={side}>
        <SelectionPanel view={view} />
        {suggesting ? <SuggestionsPanel view={view} /> : column === 'list' ? <ListPanel view={view} /> : column === 'loose' ? <LooseEnds view={view} /> : null}
      </aside>
      <GraphDialogs view={view} />
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
    const bounds = boundsOfAll(board)
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
