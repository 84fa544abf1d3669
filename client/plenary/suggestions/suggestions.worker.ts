import { Closeness } from '../../../shared/grouping/closeness.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Answer, Question } from './messages.ts'

type Notes = Question['notes']

/** As long as nobody writes, the board is read once. */
let last: { readonly notes: Notes; readonly index: Closeness<NoteId> } | null = null

/** Compares the notes beside the page, so that the canvas stays fluent, and in the facilitator's browser, so that the rooms do too. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { number, notes, about } = data
  if (last === null || !sameNotes(last.notes, notes)) last = { notes, index: new Closeness(notes) }
  const { index } = last
  const answer: Answer = about === null ? { number, close: [], same: index.sayingTheSame() } : { number, close: index.closeTo(about), same: [] }
  self.postMessage(answer)
})

function sameNotes(one: Notes, other: Notes): boolean {
  return one.length === other.length && one.every(({ id, text }, at) => id === other[at]?.id && text === other[at].text)
}
