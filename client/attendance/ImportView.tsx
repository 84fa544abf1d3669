import { FileUp } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { fold, personFinder } from '../../shared/attendance/samePerson.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { Switch } from '../ui/Switch.tsx'
import { showToast } from '../ui/toasts.ts'
import { CategoryValues } from './CategoryValues.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import type { Chosen } from './csv/readPeople.ts'
import { readPeople } from './csv/readPeople.ts'
import { guessMapping, type Mapping } from './csv/columns.ts'
import { decodeText, type Encoding } from './csv/decodeText.ts'
import { readRows, withoutHeader, type Rows } from './csv/readRows.ts'
import type { HallProps } from './HallPage.tsx'
import styles from './ImportView.module.css'
import { LeftOutLines } from './LeftOutLines.tsx'
import { attendanceTexts } from './texts.ts'
import { useImporting } from './useImporting.ts'

type Props = HallProps & { readonly onDone: () => void }
type OpenFile = { readonly name: string; readonly encoding: Encoding; readonly rows: Rows }

/** 5,000 people are 1 MB; what is twenty times that is some other file, and would freeze the page. */
const MAX_FILE_BYTES = 20_000_000

/** From a file to people on the list: what was understood is shown, and corrected, before anything is sent. */
export default function ImportView(props: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const [file, setFile] = useState<OpenFile | null>(null)
  const [wrong, setWrong] = useState<'tooLarge' | 'empty' | 'unreadable' | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const read = await readFile(chosen)
    setWrong(typeof read === 'string' ? read : null)
    setFile(typeof read === 'string' ? null : read)
  }
  return (
    <div className={styles.view}>
      <section className={styles.file}>
        <h2>{t('import.title')}</h2>
        <p className={styles.soft}>{t('import.hint')}</p>
        <input
          ref={input} type="file" className="only-heard" tabIndex={-1} accept=".csv,.tsv,.txt,text/csv,text/plain" aria-label={t('import.choose')}
          onChange={(event) => {
            void open(event.target.files?.[0])
            // The same file, corrected, can be chosen again.
            event.target.value = ''
          }}
        />
        <div>
          <Button look={file === null ? 'primary' : 'quiet'} onClick={() => input.current?.click()}>
            <FileUp size={20} aria-hidden="true" />
            {t(file === null ? 'import.choose' : 'import.other')}
          </Button>
        </div>
        {wrong === null ? null : <Complaint>{t(`import.${wrong}`)}</Complaint>}
      </section>
      {file === null ? null : <Preview key={file.name} {...props} file={file} />}
    </div>
  )
}

async function readFile(file: File): Promise<OpenFile | 'tooLarge' | 'empty' | 'unreadable'> {
  if (file.size > MAX_FILE_BYTES) return 'tooLarge'
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return 'unreadable'
  const { text, encoding } = decodeText(new Uint8Array(bytes))
  const rows = readRows(text)
  return rows.rows.length + rows.broken.length === 0 ? 'empty' : { name: file.name, encoding, rows }
}

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' }
const DELIMITER_NAMES = { ';': 'delimiter.semicolon', ',': 'delimiter.comma', '\t': 'delimiter.tab', '|': 'delimiter.bar' } as const

function Preview({ file: { name, encoding, rows: read }, hall, definition, askAgain, onDone }: Props & { readonly file: OpenFile }): ReactNode {
  const t = useTexts(attendanceTexts)
  const [headed, setHeaded] = useState(read.headerRow !== null)
  const rows = useMemo(() => (headed ? read : withoutHeader(read)), [headed, read])
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(read.header))
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const list = useMemo(() => readPeople(rows, mapping, definition.categories, chosen), [rows, mapping, definition, chosen])
  const known = useMemo(() => {
    const finder = personFinder(hall.people)
    return list.people.filter((person) => finder.find(person) !== null).length
  }, [hall.people, list.people])
  const importing = useImporting(hall.detail.id)
  const named = mapping.some((column) => column !== null && ['name', 'firstName', 'lastName', 'email'].includes(column))
  const go = async () => {
    const done = await importing.go(list.people)
    askAgain()
    if (done === null) return
    showToast({ text: t('import.done', done) })
    // Lines that were not imported are still to be copied.
    if (list.leftOut.length === 0) onDone()
  }
  const delimiter = Object.entries(DELIMITER_NAMES).find(([sign]) => sign === rows.delimiter)?.[1]
  return (
    <>
      <p>{t('import.read', { name, encoding: ENCODING_NAMES[encoding], delimiter: delimiter === undefined ? rows.delimiter : t(delimiter) })}</p>
      {read.headerRow === null ? null : <Switch label={t('import.headed')} on={headed} onChange={setHeaded} />}
      <ColumnTable rows={rows} mapping={mapping} onMap={setMapping} />
      {list.values.length === 0 ? null : (
        <CategoryValues values={list.values} categories={definition.categories} onChoose={(said, category) => setChosen(new Map(chosen).set(fold(said), category))} />
      )}
      {list.leftOut.length === 0 ? null : <LeftOutLines leftOut={list.leftOut} />}
      <div className={styles.foot}>
        <div className={styles.said} aria-live="polite">
          {!named ? <Complaint>{t('import.noName')}</Complaint> : null}
          {importing.progress === null ? (
            <p>{t('import.summary', { added: list.people.length - known, updated: known })}</p>
          ) : (
            <>
              <p>{t('import.going', { done: importing.progress, all: list.people.length })}</p>
              <progress value={importing.progress} max={list.people.length} aria-label={t('import.title')} />
            </>
          )}
          <FaultNote fault={importing.fault} />
          {importing.fault?.kind === 'unreachable' ? <p className={styles.soft}>{t('import.broke')}</p> : null}
        </div>
        <Button look="primary" size="large" disabled={importing.sending || !named || list.people.length === 0} onClick={() => void go()}>
          {importing.fault === null ? t('import.go', { count: list.people.length }) : t('import.goOn')}
        </Button>
      </div>
    </>
  )
}
