import { useCallback } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { getAddresses, getSession } from '../../api/routes.ts'
import { useAnswer } from '../../api/useAnswer.ts'

/** What people need to come in; null unless joining is open, and until the server has said it. */
export type Join = { readonly origin: string; readonly code: string } | null

export function useJoin({ id, joining }: SessionState): Join {
  const { asked: detail } = useAnswer(useCallback(() => getSession(id), [id]))
  const { asked: addresses } = useAnswer(getAddresses)
  if (joining !== 'open' || detail.state !== 'here' || addresses.state !== 'here') return null
  return { origin: addresses.value.chosen, code: detail.value.code }
}
