import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { SolutionHint } from '../hints/SolutionHint.tsx'
import { RoomWrites } from '../ownNotes/RoomWrites.tsx'
import { useWords } from './BoardContext.tsx'
import type { DraftStore } from './draft.ts'
import type { Here } from './seatHere.ts'

type Props = {
  readonly session: SessionState
  readonly here: Here
  readonly draft: DraftStore
  /** What the composer under it writes; undefined while there is none. */
  readonly lane: Lane | undefined
}

/** What stands over the composer now and then: a question about how a problem is worded, and the way to write in the plenary. Loaded after the board. */
export default function ComposerAside({ session, here, draft, lane }: Props): ReactNode {
  const { lanes } = useWords()
  const text = useStore(draft, (now) => now.text)
  return (
    <div>
      {lane === undefined || text === '' ? null : <SolutionHint lane={lane} lanes={lanes} text={text} />}
      {here.role === 'participant' ? <RoomWrites session={session} here={here} /> : null}
    </div>
  )
}
