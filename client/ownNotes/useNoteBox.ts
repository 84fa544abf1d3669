import { useMemo } from 'react'
import * as v from 'valibot'
import type { SessionId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'
import { pauseOrNetwork } from '../api/pauseOrNetwork.ts'
import { keepNotes, keptNotes } from './keptNotes.ts'
import { createNoteBox, type NoteBox } from './noteBox.ts'

const TRY_AGAIN_MS = 2_000

/** Boxes outlive their component: what is unsent when a step ends is still sent. */
const boxes = new Map<string, NoteBox>()

export function useNoteBox(session: SessionId, author: string): NoteBox {
  return useMemo(() => boxOf(session, author), [session, author])
}

function boxOf(session: SessionId, author: string): NoteBox {
  const known = boxes.get(author)
  if (known !== undefined) return known
  const box = createNoteBox({
    kept: keptNotes(author),
    keep: (notes) => keepNotes(author, notes),
    send: ({ commandId, step, lane, category, text, lever }) => call(v.object({}), 'POST', `/sessions/${session}/own-notes`, { commandId, step, lane, category, text, lever, author }),
    pause: () => pauseOrNetwork(TRY_AGAIN_MS),
  })
  boxes.set(author, box)
  return box
}
