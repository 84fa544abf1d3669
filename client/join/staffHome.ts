import type { Staff } from '../../shared/api/schemas.ts'

/** Where somebody who was invited works. Null for whoever has a choice of sessions: the organiser, and those who are invited to a whole process. */
export function staffHome({ role, sessionId, tableId }: Staff): string | null {
  if (sessionId === null) return null
  switch (role) {
    case 'display':
      return `/s/${sessionId}/plenary?display`
    case 'tableFacilitator':
      return `/t/${tableId ?? ''}?as=staff`
    case 'expert':
    case 'lab':
      return `/s/${sessionId}/outline`
    default:
      return `/s/${sessionId}`
  }
}
