import { useEffect, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { View } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { LeverDialog } from './LeverDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { WhyDialog } from './WhyDialog.tsx'
import { WriteDialog } from './WriteDialog.tsx'

/** What the facilitator is being asked, whoever on the desk asked it: a key, a panel, a node of the tree. */
export function GraphDialogs({ view }: { readonly view: View | null }): ReactNode {
  const board = useBoard()
  const { asking } = board
  const asked = useStore(asking)
  useEffect(() => giveFocusBack(board), [board])
  const close = () => asking.setState(null, true)
  switch (asked?.what) {
    case undefined:
      return null
    case 'write':
      return <WriteDialog view={view} onClose={close} />
    case 'link':
      return <LinkDialog card={asked.card} way={asked.way} view={view} onClose={close} />
    case 'why':
      return <WhyDialog card={asked.card} view={view} onClose={close} />
    case 'lever':
      return <LeverDialog note={asked.note} onClose={close} />
  }
}

/** The keyboard goes on where it was before the question; if that is gone, from the selected note. */
function giveFocusBack(board: Board): () => void {
  let before: Element | null = null
  return board.asking.subscribe((now, last) => {
    if (last === null) before = document.activeElement
    if (now !== null) return
    // After the dialog has let go of it.
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      const [note] = board.selection.getState().notes
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else if (note !== undefined) board.focus(note)
    })
  })
}
