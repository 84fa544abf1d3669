import { ArrowRight, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { ProcessList } from '../../shared/api/schemas.ts'
import { getProcesses, makeExample } from './calls.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLocalised } from '../i18n/localised.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Wordmark } from '../ui/Wordmark.tsx'
import { NewProcessDialog } from './NewProcessDialog.tsx'
import pageStyles from './ProcessPage.module.css'
import styles from './ProcessesPage.module.css'
import { processesTexts } from './processesTexts.ts'

/** A process without sessions was made just now. */
const NEW = Number.MAX_SAFE_INTEGER

/** All processes of the organiser, the one that was worked in last first. */
export default function ProcessesPage(): ReactNode {
  const t = useTexts(processesTexts)
  usePageTitle(t('processes'))
  return (
    <AskedPage asking={useAnswer(getProcesses)} faultTitle={t('fault.title')}>
      {(processes) => <Processes processes={processes} />}
    </AskedPage>
  )
}

function Processes({ processes }: { readonly processes: ProcessList }): ReactNode {
  const t = useTexts(processesTexts)
  const [making, setMaking] = useState(false)
  const lastUsedFirst = [...processes].sort((a, b) => (b.lastSessionAtMs ?? NEW) - (a.lastSessionAtMs ?? NEW))
  return (
    <div className={pageStyles.page}>
      <header className={pageStyles.header}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main>
        <div className={styles.head}>
          <h1>{t('processes')}</h1>
          <Button look="primary" onClick={() => setMaking(true)}>
            <Plus size={20} aria-hidden="true" />
            {t('new')}
          </Button>
        </div>
        <ul className={styles.list}>
          {lastUsedFirst.map((process) => (
            <ProcessLine key={process.id} process={process} />
          ))}
        </ul>
        <ExampleOffer />
        {making ? <NewProcessDialog processes={processes} onClose={() => setMaking(false)} /> : null}
      </main>
    </div>
  )
}

/** A finished process, to see the whole way in five minutes. */
function ExampleOffer(): ReactNode {
  const t = useTexts(processesTexts)
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const make = async () => {
    const made = await send(() => makeExample(language))
    if (made !== null) navigate(`/p/${made.id}`)
  }
  return (
    <section className={styles.example}>
      <p>{t('example.about')}</p>
      <Button disabled={sending} onClick={() => void make()}>{t(sending ? 'example.making' : 'example.make')}</Button>
      <FaultNote fault={fault} />
    </section>
  )
}

function ProcessLine({ process: { id, name, aim, sessions, lastSessionAtMs } }: { readonly process: ProcessList[number] }): ReactNode {
  const t = useTexts(processesTexts)
  const localised = useLocalised()
  const language = useLanguage()
  const when = lastSessionAtMs === null ? null : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(lastSessionAtMs)
  return (
    <li>
      <Link href={`/p/${id}`} className={styles.process}>
        <span>
          <strong>{localised(name)}</strong>
          {localised(aim) === '' ? null : <span className={styles.aim}>{localised(aim)}</span>}
          <span className={styles.about}>{when === null ? t('none') : t('sessions', { count: sessions, when })}</span>
        </span>
        <ArrowRight size={22} aria-hidden="true" />
      </Link>
    </li>
  )
}
