import type { Editor } from '@tldraw/editor'
import { useCallback, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { HALL, LookContext } from '../canvas/look.ts'
import { LookingTool } from '../canvas/tool/LookingTool.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { followLeader } from './followLeader.ts'
import { JoinCorner } from './JoinCorner.tsx'
import { StepBar } from './StepBar.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

const TOOLS = [LookingTool] as const

/** The plenary on the wall: the same board, seen as its facilitator sees it. */
export function BoardScreen({ session, join }: { readonly session: SessionState; readonly join: Join }): ReactNode {
  const board = useBoard()
  const onReady = useCallback((editor: Editor) => followLeader(editor, board), [board])
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      <main className={styles.board}>
        <LookContext value={HALL}>
          <Canvas tools={TOOLS} onReady={onReady} />
        </LookContext>
        <JoinCorner join={join} size="small" />
      </main>
    </div>
  )
}
