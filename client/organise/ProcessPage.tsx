import { useCallback, type ReactNode } from 'react'
import type { ProcessId } from '../../shared/ids.ts'
import { getProcess } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { AddressPicker } from './AddressPicker.tsx'
import { Contents } from './Contents.tsx'
import styles from './ProcessPage.module.css'
import { SessionList } from './SessionList.tsx'
import { organiseTexts } from './texts.ts'

/** The organiser's page: the process, its sessions, and the address that tablets are sent to. */
export default function ProcessPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(organiseTexts)
  const localised = useLocalised()
  const asking = useAnswer(useCallback(() => getProcess(processId), [processId]))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {({ definition, sessions }) => (
        <div className={styles.page}>
          <header className={styles.header}>
            <Wordmark />
            <LanguageSwitch />
          </header>
          <main>
            <div className={styles.title}>
              <h1>{localised(definition.name)}</h1>
              <p>{localised(definition.aim)}</p>
            </div>
            <div className={styles.work}>
              <SessionList processId={processId} sessions={sessions} />
              <AddressPicker />
            </div>
            <Contents definition={definition} />
          </main>
        </div>
      )}
    </AskedPage>
  )
}
