import { ArrowLeft, Copy, Pencil } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProcessDetail } from '../../shared/api/schemas.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { isLeading } from '../../shared/policy/roles.ts'
import { useMe } from '../api/me.ts'
import { getProcess } from './calls.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Wordmark } from '../ui/Wordmark.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { AddressPicker } from './AddressPicker.tsx'
import { Contents } from './Contents.tsx'
import { NewProcessDialog } from './NewProcessDialog.tsx'
import { processesTexts } from './processesTexts.ts'
import styles from './ProcessPage.module.css'
import { ProcessInvitations } from './ProcessInvitations.tsx'
import { SessionList } from './SessionList.tsx'
import { TemplateList } from './TemplateList.tsx'
import { organiseTexts } from './texts.ts'
import { WayToPlan } from './WayToPlan.tsx'

/** A process: to the organiser with all that there is to do, to those who are invited to the whole of it with its sessions. */
export default function ProcessPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(organiseTexts)
  const asking = useAnswer(useCallback(() => getProcess(processId), [processId]))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(process) => <Process process={process} onProcess={asking.put} />}
    </AskedPage>
  )
}

type Props = { readonly process: ProcessDetail; readonly onProcess: (process: ProcessDetail) => void }

function Process({ process: { id, version, definition, sessions }, onProcess }: Props): ReactNode {
  const t = useTexts(processesTexts)
  const localised = useLocalised()
  const [copying, setCopying] = useState(false)
  const known = useMe()
  const role = known.state === 'known' ? known.me.staff?.role : undefined
  const organises = role === 'organiser'
  usePageTitle(localised(definition.name))
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main>
        <div className={styles.title}>
          <Link href="/p" className={styles.all}>
            <ArrowLeft size={18} aria-hidden="true" />
            {t('all')}
          </Link>
          <h1>{localised(definition.name)}</h1>
          <p>{localised(definition.aim)}</p>
          <div className={styles.actions}>
            {organises ? (
              <>
                <Link href={`/p/${id}/edit`} className={buttonClass('quiet')}>
                  <Pencil size={18} aria-hidden="true" />
                  {t('edit')}
                </Link>
                <Button look="plain" onClick={() => setCopying(true)}>
                  <Copy size={18} aria-hidden="true" />
                  {t('copy')}
                </Button>
              </>
            ) : null}
            <span className={styles.version}>{t('version', { version })}</span>
          </div>
          {copying ? <NewProcessDialog processes={[{ id, name: definition.name }]} copyOf={id} onClose={() => setCopying(false)} /> : null}
        </div>
        <div className={styles.work}>
          <div className={styles.sessions}>
            <SessionList processId={id} definition={definition} sessions={sessions} mayCreate={organises} leads={role !== undefined && isLeading(role)} />
            <WayToPlan processId={id} />
            {organises ? <TemplateList processId={id} templates={definition.templates ?? []} onProcess={onProcess} /> : null}
          </div>
          {organises ? (
            <div className={styles.aside}>
              <AddressPicker />
              <Sheet>
                <ProcessInvitations processId={id} />
              </Sheet>
            </div>
          ) : null}
        </div>
        <Contents definition={definition} />
      </main>
    </div>
  )
}
