import * as v from 'valibot'
import { isId, type CommandId, type BallotId } from '../../shared/ids.ts'

/** What was tapped and is not confirmed: "my dots on this item are now so many". */
const Tap = v.object({
  /** Given when it was tapped; it is sent under this id for as long as it takes, and counts once. */
  commandId: v.custom<CommandId>(isId),
  item: v.string(),
  dots: v.number(),
  /** It may have reached the server, so it is never changed again. */
  sent: v.boolean(),
})
export type Tap = v.InferOutput<typeof Tap>

const PREFIX = 'plenaria.dots.'

function keyOf(ballot: BallotId, author: string): string {
  return `${PREFIX}${author}.${ballot}`
}

/** What an earlier visit could not send. */
export function keptTaps(ballot: BallotId, author: string): readonly Tap[] {
  try {
    const found = v.safeParse(v.array(Tap), JSON.parse(localStorage.getItem(keyOf(ballot, author)) ?? '[]'))
    return found.success ? found.output : []
  } catch {
    return []
  }
}

export function keepTaps(ballot: BallotId, author: string, taps: readonly Tap[]): void {
  try {
    if (taps.length === 0) localStorage.removeItem(keyOf(ballot, author))
    else localStorage.setItem(keyOf(ballot, author), JSON.stringify(taps))
  } catch {
    // Then the page's memory has it, for as long as it is open.
  }
}

/** Tablets are shared: who leaves takes their votes along. */
export function forgetTaps(author: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${author}.`)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
