import { Closeness } from '../../../shared/grouping/closeness.ts'
import type { Answer, Question } from './messages.ts'

/** Read once; after that only what was written or changed since the last question. */
const index = new Closeness<string>()

/** Compares the notes beside the page, so that the canvas stays fluent, and in the facilitator's browser, so that the rooms do too. */
self.addEventListener('message', ({ data }: MessageEvent<Question<string>>) => {
  const { number, notes, about } = data
  index.update(notes)
  if (about === 'nothing') return
  const answer: Answer<string> = about === null ? { number, close: [], same: index.sayingTheSame() } : { number, close: index.closeTo(about), same: [] }
  self.postMessage(answer)
})
