import type { Link, Note } from '../../shared/document/tableDocument.ts'
import { linkTypeBetween, type Lane } from '../../shared/process/definition.ts'

type Lanes = ReadonlyMap<string, Lane>

/** Types that the built-in tools use have words of their own; a lab's new ones are "linked to". */
const WORDED = ['cause-of', 'barrier-to'] as const
export type LinkWord = (typeof WORDED)[number] | 'other'

export function linkWord(type: string): LinkWord {
  return WORDED.find((worded) => worded === type) ?? 'other'
}

/** Does the link still say something that the lanes allow, between notes that are there? */
export function isBroken(link: Link, from: Note | undefined, to: Note | undefined, lanes: Lanes): boolean {
  if (from === undefined || to === undefined || from.deleted || to.deleted) return true
  return typeBetween(from.lane, to.lane, lanes) !== link.type
}

export function typeBetween(from: string, to: string, lanes: Lanes): string | null {
  const source = lanes.get(from)
  const target = lanes.get(to)
  return source === undefined || target === undefined ? null : linkTypeBetween(source, target)
}

/** What a note of this lane may be linked to, as the word on its button: outwards first ("cause of…"), else inwards ("because of…"). */
export function linkOffer(lane: Lane, lanes: Lanes): LinkWord | 'because' | null {
  const [rule] = lane.links
  if (rule !== undefined) return linkWord(rule.type)
  return [...lanes.values()].some((other) => linkTypeBetween(other, lane) !== null) ? 'because' : null
}
