import type { Editor } from 'tldraw'
import { useCallback, useEffect, type ReactNode } from 'react'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { HALL, LookContext } from '../canvas/look.ts'
import { LookingTool } from '../canvas/tool/LookingTool.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { plenaryTexts } from '../texts.ts'
import { followLeader } from './followLeader.ts'
import { JoinCorner } from './JoinCorner.tsx'
import { StepBar } from './StepBar.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

const TOOLS = [LookingTool] as const

/** The plenary on the wall: the same board, seen as its facilitator sees it. */
export function BoardScreen({ session, join }: { readonly session: SessionState; readonly join: Join }): ReactNode {
  const t = useTexts(plenaryTexts)
  const board = useBoard()
  // In a step of linking the room looks at the links.
  const linking = currentStep(session)?.mode === 'link'
  useEffect(() => board.allLinks.setState(linking, true), [board, linking])
  const empty = usePlenary(({ layout }) => layout.notes.size === 0 && layout.panels.size === 0)
  const onReady = useCallback((editor: Editor) => followLeader(editor, board), [board])
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      <main className={styles.board}>
        <LookContext value={HALL}>
          <Canvas tools={TOOLS} onReady={onReady} />
        </LookContext>
        {empty ? <p className={styles.empty}>{t('outlineEmpty')}</p> : null}
        <JoinCorner join={join} size="small" />
      </main>
    </div>
  )
}
