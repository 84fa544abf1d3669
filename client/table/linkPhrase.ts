import type { Link, Note } from '../../shared/document/tableDocument.ts'
import { linkTypeBetween, type Lane, type Localised } from '../../shared/process/definition.ts'

type Lanes = ReadonlyMap<string, Lane>

/** Types that the built-in tools use have words of their own; a lab's new ones bring theirs with their rule, or are "linked to". */
const WORDED = ['cause-of', 'barrier-to'] as const
export type LinkWord = (typeof WORDED)[number] | 'because' | 'other'

/** What a link says on the card that it starts from (`outwards`), or on the one it leads to. */
export function linkWord(type: string, outwards = true): LinkWord {
  const word = WORDED.find((worded) => worded === type)
  return word === undefined ? 'other' : outwards ? word : 'because'
}

/** The lab's own words for it, as the lane says that it starts from. */
export function ownWords(type: string, from: Lane | undefined, outwards = true): Localised | undefined {
  const rule = from?.links.find((one) => one.type === type)
  return outwards ? rule?.words : rule?.back
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

/** How a note of this lane may be linked, for its button: outwards first ("cause of…"), else inwards ("because of…"); null: not at all. */
export function linkOffer(lane: Lane, lanes: Lanes): { readonly word: LinkWord; readonly own: Localised | undefined } | null {
  const [rule] = lane.links
  if (rule !== undefined) return { word: linkWord(rule.type), own: rule.words }
  const source = [...lanes.values()].find((other) => linkTypeBetween(other, lane) !== null)
  const type = source === undefined ? null : linkTypeBetween(source, lane)
  return type === null ? null : { word: linkWord(type, false), own: ownWords(type, source, false) }
}
