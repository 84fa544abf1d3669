import { useMemo, type ReactNode } from 'react'
import type { ProcessId } from '../../shared/ids.ts'
import { ofProcess } from '../facilitate/invitationPlace.ts'
import { InvitationSection } from '../facilitate/InvitationSection.tsx'
import { useTexts } from '../i18n/addTexts.ts'
import { organiseTexts } from './texts.ts'

/** Who else leads or reads all sessions of the process. */
export function ProcessInvitations({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(organiseTexts)
  const place = useMemo(() => ofProcess(processId), [processId])
  return <InvitationSection place={place} about={t('invitations.about')} />
}
