import { useCallback, type ReactNode } from 'react'
import type { ProcessId } from '../../../shared/ids.ts'
import { getProcess } from '../calls.ts'
import { useAnswer } from '../../api/useAnswer.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { AskedPage } from '../../ui/AskedPage.tsx'
import { Designer } from './Designer.tsx'
import { designTexts } from './texts.ts'

/** Where an organiser makes and changes a process. */
export default function DesignPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(designTexts)
  const asking = useAnswer(useCallback(() => getProcess(processId), [processId]))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(process) => <Designer key={process.id} process={process} />}
    </AskedPage>
  )
}
