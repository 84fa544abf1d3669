import type { Role } from './roles.ts'

/**
 * Who may do a thing to a document. `author` is the one who made the entry; facilitators may do what an author may. `editor`: those who
 * turn what was said into a plan, experts and the lab among them.
 */
export type Right = 'everyone' | 'author' | 'facilitator' | 'editor' | 'server'

/** Who acts on a document. Facilitators speak for no category. */
export type Actor = {
  readonly role: Role
  readonly id: string
  readonly categories: readonly string[]
}

/** May this actor use this right on an entry of this author? (`author` null: the entry has none, or is being made.) */
export function may(right: Right, actor: Actor, author: string | null): boolean {
  switch (actor.role) {
    case 'server':
      return true
    case 'display':
      return false
    case 'expert':
    case 'lab':
      return right === 'editor'
    case 'organiser':
    case 'facilitator':
      return right !== 'server'
    case 'tableFacilitator':
      return right !== 'server' && right !== 'editor'
    case 'participant':
      return right === 'everyone' || (right === 'author' && (author === null || author === actor.id))
  }
}
