import 'tldraw/tldraw.css'
import { atom, createTLUser, DrawShapeUtil, TldrawEditor, type Editor, type TLEditorComponents, type TLErrorFallbackComponent, type TLStateNodeConstructor } from 'tldraw'
import { useCallback, type ReactNode } from 'react'
import { InkCanvas } from '../ink/InkCanvas.ts'
import { InkTextUtil, PLAIN_TEXT } from '../ink/inkText.ts'
import '../ink/inkTheme.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { BoardLayers } from './BoardLayers.tsx'
import { LinkHandle } from './LinkHandle.tsx'
import { tellBoard } from './tool/boardState.ts'
import { turnWheel } from './turnWheel.ts'
import styles from './Canvas.module.css'

type Props = {
  /** What a hand does here. A constant: with a new list tldraw starts over. */
  readonly tools: readonly [TLStateNodeConstructor, ...TLStateNodeConstructor[]]
  readonly onReady: (editor: Editor) => () => void
}

/** tldraw throws what went wrong on to the page's own guard, which says it in our words. */
const Rethrow: TLErrorFallbackComponent = ({ error }) => {
  throw error
}

/** All of tldraw's own drawing that a board without shapes does not need is left out; its mark stays in its corner, as its licence asks. */
const COMPONENTS: TLEditorComponents = {
  OnTheCanvas: BoardLayers,
  InFrontOfTheCanvas: LinkHandle,
  Background: null,
  Grid: null,
  Handles: null,
  LoadingScreen: null,
  Scribble: null,
  SelectionForeground: null,
  ShapeIndicators: null,
  SnapIndicator: null,
  Spinner: null,
  ZoomBrush: null,
  CollaboratorBrush: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
  ErrorFallback: Rethrow,
}

/** The page's own light or dark; lines as thick on the screen as they were drawn, from wherever; nothing is kept in the browser. */
const USER = createTLUser({ userPreferences: atom('user', { id: 'plenaria', colorScheme: 'system' as const, isDynamicSizeMode: true }), setUserPreferences: () => {} })

const CAMERA = {
  isLocked: false,
  panSpeed: 1,
  zoomSpeed: 1,
  zoomSteps: [0.03, 0.06, 0.125, 0.25, 0.5, 1, 2, 4],
  wheelBehavior: 'pan' as const,
}
/** All that may be drawn in tldraw's store: no pictures, no embedded pages, nothing pasted. */
const SHAPES = [DrawShapeUtil, InkTextUtil] as const
const TEXT = { tipTapConfig: { extensions: PLAIN_TEXT } }
const OPTIONS = { branding: 'Plenaria', maxPages: 1 }

/** tldraw's camera, gestures and states around our own layers. */
export function Canvas({ tools, onReady }: Props): ReactNode {
  const board = useBoard()
  const onMount = useCallback(
    (editor: Editor) => {
      tellBoard(editor, board)
      const ink = new InkCanvas(editor, board.ink)
      board.ink.canvases.setState({ canvas: ink })
      const letWheelGo = turnWheel(editor)
      const stop = onReady(editor)
      return () => {
        stop()
        letWheelGo()
        board.ink.canvases.setState({ canvas: null })
        ink.stop()
      }
    },
    [board, onReady],
  )
  return (
    <TldrawEditor
      className={styles.canvas ?? ''}
      tools={tools}
      shapeUtils={SHAPES}
      textOptions={TEXT}
      initialState={tools[0].id}
      components={COMPONENTS}
      user={USER}
      cameraOptions={CAMERA}
      options={OPTIONS}
      {...licence()}
      onMount={onMount}
    />
  )
}

/** Set by the server where the organiser has a key (`TLDRAW_LICENSE_KEY`). */
function licence(): { readonly licenseKey?: string } {
  const key = document.querySelector<HTMLMetaElement>('meta[name="tldraw-license-key"]')?.content ?? ''
  return key === '' ? {} : { licenseKey: key }
}
