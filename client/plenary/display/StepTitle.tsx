import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { useLocalised } from '../../i18n/localised.ts'

type Props = { readonly session: Pick<SessionState, 'displayLanguage'>; readonly step: Pick<Step, 'title'> }

/** What the room does now, in the display's language or in both. */
export function StepTitle({ session, step: { title } }: Props): ReactNode {
  const localised = useLocalised()
  if (session.displayLanguage !== 'both' || title.it === title.en) return localised(title)
  return (
    <>
      {title.it} <span lang="en">· {title.en}</span>
    </>
  )
}
