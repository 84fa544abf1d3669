import type { Role } from './roles.ts'

/** Who may do a thing to a document. `author` is the one who made the entry; facilitators may do what an author may. */
export type Right = 'everyone' | 'author' | 'facilitator' | 'server'

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
    case 'expert':
    case 'lab':
      return false
    case 'organiser':
    case 'facilitator':
    case 'tableFacilitator':
      return right !== 'server'
    case 'participant':
      return right === 'everyone' || (right === 'author' && (author === null || author === actor.id))
  }
}
