import { flawsIn } from './checkDefinition.ts'
import type { Definition } from './definition.ts'
import { isSame } from './isSame.ts'
import { planWordsOf } from './planWords.ts'

/** What two organisers both changed, each in another way: where it is, and what the other one made of it. */
export type Clash = { readonly at: string; readonly mine: unknown; readonly theirs: unknown }
/** `definition` null: together they would not hold, say because one removed a tool that the other made a step with. */
export type Merged = { readonly definition: Definition | null; readonly clashes: readonly Clash[] }

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined }
type Entry = { readonly [key: string]: Json | undefined; readonly id: string }

/** Both changes of one definition. Where both changed one thing, it is as in `mine`, and told. */
export function mergeDefinitions(base: Definition, mine: Definition, theirs: Definition): Merged {
  const clashes: Clash[] = []
  // Who first changes a word of the plan writes them all: what they changed is told by the words that were shown before.
  const spelled = [base, mine, theirs].some(({ plan }) => plan !== undefined)
  const [was, ours, others] = [base, mine, theirs].map((one) => (spelled ? { ...one, plan: planWordsOf(one) } : one)) as [Definition, Definition, Definition]
  // Definitions are plain JSON, and what is put together from three of one shape has that shape.
  const together = merge(was as Json, ours as Json, others as Json, '', clashes) as unknown as Definition
  return { definition: flawsIn(together).length === 0 ? together : null, clashes }
}

function merge(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, at: string, clashes: Clash[]): Json | undefined {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isList(mine) && isList(theirs)) return mergeLists(isList(base) ? base : [], mine, theirs, at, clashes)
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {}
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    const both = keys.map((key) => [key, merge(before[key], mine[key], theirs[key], at === '' ? key : `${at}.${key}`, clashes)] as const)
    return Object.fromEntries(both.filter(([, value]) => value !== undefined))
  }
  clashes.push({ at, mine, theirs })
  return mine
}

/** Entries by their id, plain values by themselves. What one removed is gone, unless the other changed it; the order is mine, if I changed it. */
function mergeLists(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[], at: string, clashes: Clash[]): Json[] {
  const [before, ours, others] = [base, mine, theirs].map((list) => new Map(list.map((one) => [keyOf(one), one]))) as [Map<string, Json>, Map<string, Json>, Map<string, Json>]
  const order = isSame([...before.keys()], [...ours.keys()]) ? [...others.keys(), ...ours.keys()] : inserted([...ours.keys()], [...others.keys()])
  return [...new Set(order)].flatMap((key) => {
    const [was, our, other] = [before.get(key), ours.get(key), others.get(key)]
    if (our !== undefined && other !== undefined) return merge(was, our, other, `${at}.${key}`, clashes) ?? []
    const left = our ?? other
    if (left === undefined || isSame(was, left)) return []
    if (was !== undefined) clashes.push({ at: `${at}.${key}`, mine: our ?? null, theirs: other ?? null })
    return [left]
  })
}

/** What only the others have stands after what it stands after with them. */
function inserted(mine: readonly string[], theirs: readonly string[]): string[] {
  return theirs.reduce((list, key, i) => {
    if (list.includes(key)) return list
    const after = theirs.slice(0, i).findLast((one) => list.includes(one))
    return list.toSpliced(after === undefined ? 0 : list.indexOf(after) + 1, 0, key)
  }, [...mine])
}

function keyOf(one: Json): string {
  if (isObject(one)) return isEntry(one) ? one.id : 'type' in one ? String(one.type) : JSON.stringify(one)
  return String(one)
}

function isEntry(one: { readonly [key: string]: Json | undefined }): one is Entry {
  return typeof one.id === 'string'
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json)
}

function isObject(json: Json | undefined): json is { readonly [key: string]: Json | undefined } {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
