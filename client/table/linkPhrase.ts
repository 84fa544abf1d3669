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

/** The lab's own words for it. */
export function ownWords(type: string, lanes: Lanes, outwards = true): Localised | undefined {
  const rule = [...lanes.values()].flatMap(({ links }) => links).find((one) => one.type === type)
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
  const outwards = rule !== undefined
  const type = rule?.type ?? [...lanes.values()].map((other) => linkTypeBetween(other, lane)).find((found) => found !== null) ?? null
  return type === null ? null : { word: linkWord(type, outwards), own: ownWords(type, lanes, outwards) }
}
