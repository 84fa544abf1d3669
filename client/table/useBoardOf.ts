import { useEffect, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import type * as Y from 'yjs'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { lanesById, type Lane } from '../../shared/process/definition.ts'
import { openBoard, type Board } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { whenSession } from '../sync/useSession.ts'
import { createActions } from './actions.ts'
import { createAttention } from './attention.ts'
import type { BoardContext } from './BoardContext.tsx'
import { createBoardStore } from './boardStore.ts'
import { AT_REST, type DragState } from './dragState.ts'
import type { DraftStore } from './draft.ts'
import { createHistory } from './history.ts'
import { watchPeople, type People } from './people.ts'
import { groupsOn } from './groupsOn.ts'
import type { Here } from './seatHere.ts'

/** The table's board, open for as long as the page shows it. */
export function useBoardOf(tableId: TableId, { author, as }: Here, sessionRoom: RoomHandle): Board | null {
  const [board, setBoard] = useState<Board | null>(null)
  useEffect(() => {
    const lanes = whenSession(sessionRoom.doc).then(({ definition }) => lanesById(definition))
    const opened = openBoard({ tableId, author, as, lanes })
    // Opened by the effect, and not while rendering, so that whatever is opened is closed.
    // oxlint-disable-next-line react/set-state-in-effect
    setBoard(opened)
    return () => opened.close()
  }, [tableId, author, as, sessionRoom])
  return board
}

/**
 * What the board's components share, made anew when a refusal made a new copy of the board necessary. Who is here is told at the table, for
 * a tray too.
 */
export function useBoardContext(room: RoomHandle | null, { isTray }: { readonly isTray: boolean }, table: RoomHandle | null, here: Here, session: SessionState, draft: DraftStore): BoardContext | null {
  const [context, setContext] = useState<BoardContext | null>(null)
  const { definition } = session
  useEffect(() => {
    if (room === null || table === null) return
    const people = isTray ? quietly(watchPeople(table.awareness)) : watchPeople(table.awareness)
    const { context: made, stop } = createBoardContext(room.doc, { isTray, people, here, lanes: lanesById(definition), draft })
    // As above: its observers and its undo manager have to be taken down again.
    // oxlint-disable-next-line react/set-state-in-effect
    setContext(made)
    return stop
  }, [room, table, isTray, here, definition, draft])
  return context?.doc === room?.doc ? context : null
}

/** Which note somebody is in is told of notes at the table alone. */
function quietly(people: People): People {
  return { ...people, typeIn: () => undefined }
}

type Around = Pick<BoardContext, 'isTray' | 'people' | 'here'> & { readonly lanes: ReadonlyMap<string, Lane>; readonly draft: DraftStore }

function createBoardContext(doc: Y.Doc, { isTray, people, here, lanes, draft }: Around) {
  const store = createBoardStore(doc)
  const history = createHistory(doc, Date.now)
  const attention = createAttention()
  const { groups, openGroups, stopGroups } = groupsOn(doc, isTray, () => context)
  const context: BoardContext = {
    doc,
    store,
    history,
    people,
    attention,
    groups,
    openGroups,
    here,
    isTray,
    actions: createActions({ doc, author: here.author, history, lanes }),
    drag: createStore<DragState>(() => AT_REST),
    reveal(id) {
      const note = store.getState().notes.get(id)
      if (note === undefined || note.deleted) return
      // Behind tabs the note's lane has to come first.
      draft.setState({ lane: note.lane })
      attention.setState({ wanted: { id, focus: true } })
    },
  }
  const stop = () => {
    stopGroups()
    store.stop()
    history.stop()
    people.stop()
  }
  return { context, stop }
}
