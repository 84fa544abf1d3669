import type * as Y from 'yjs'
import { itemsOf, readItem } from '../document/portfolioDocument.ts'
import type { ActionState } from '../document/portfolioItems.ts'
import { newId, type ActionId, type AuthorId, type DecisionId } from '../ids.ts'
import { BIRTH, BY_HAND, type OpContext } from './op.ts'
import { bornItem } from './portfolio.ts'

/**
 * What was decided of an action, and why: its state and the entry of its log in one step, which undo takes back whole. Nothing happens if it is so already
 * and nobody gives a reason.
 */
export function decideAction(doc: Y.Doc, { action, state, reason, author }: { readonly action: ActionId; readonly state: ActionState; readonly reason: string; readonly author: AuthorId }, { nowMs }: OpContext): void {
  const there = itemsOf(doc, 'actions').get(action)
  const words = reason.trim()
  if (there === undefined || (readItem(doc, 'actions', action)?.state === state && words === '')) return
  // The server's time is reckoned, and may lie between two milliseconds.
  const decision = bornItem(doc, 'decisions', { author, fields: { action, state, reason: words, atMs: Math.round(nowMs()) }, deleted: true })
  doc.transact(() => itemsOf(doc, 'decisions').set(newId<DecisionId>(), decision), BIRTH)
  doc.transact(() => {
    if (there.get('state') !== state) there.set('state', state)
    decision.set('deleted', false)
  }, BY_HAND)
}

/** Folds actions into one that is shown, which then stands for all. Nothing else of them is changed. */
export function mergeActions(doc: Y.Doc, ids: readonly ActionId[], into: ActionId): void {
  doc.transact(() => {
    fold(doc, into, null)
    for (const id of ids) if (id !== into) fold(doc, id, into)
  }, BY_HAND)
}

/** Takes one out of the action that is shown for it: it stands for itself again, with all that it had. */
export function unmergeAction(doc: Y.Doc, id: ActionId, head: ActionId): void {
  doc.transact(() => {
    fold(doc, head, null)
    fold(doc, id, null)
  }, BY_HAND)
}

/** Whoever is shown is folded into none, also where two who merged at once closed a circle that readers break there. */
function fold(doc: Y.Doc, id: ActionId, into: ActionId | null): void {
  const action = itemsOf(doc, 'actions').get(id)
  if (action !== undefined && (action.get('into') ?? null) !== into) action.set('into', into)
}
