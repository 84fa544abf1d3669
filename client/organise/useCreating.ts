import { useLocation } from 'wouter'
import type { ProcessId } from '../../shared/ids.ts'
import { createSession } from './calls.ts'
import { useSending } from '../api/useSending.ts'

/** Opens a session of a process, by its own programme or a template's, and goes there. */
export function useCreating(processId: ProcessId) {
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const create = async (template?: string) => {
    const session = await send(() => createSession(processId, template === undefined ? {} : { template }))
    if (session !== null) navigate(`/s/${session.id}`)
  }
  return { creating: sending, fault, create }
}
