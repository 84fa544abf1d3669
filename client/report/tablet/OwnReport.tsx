import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Note } from '../../../shared/document/tableDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { firstWords } from '../../table/words.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { ChosenList } from './ChosenList.tsx'
import styles from './OwnReport.module.css'
import { reportTexts } from './texts.ts'
import { useChoosing, useOwnReport } from './useOwnReport.ts'

/** What the table reports, to be chosen and ordered by everyone at it. */
export function OwnReport(): ReactNode {
  const t = useTexts(reportTexts)
  const report = useOwnReport()
  return (
    <div className={styles.own}>
      <p className={styles.soft}>{t(report.chosen.length === 0 ? 'empty' : 'about')}</p>
      {report.chosen.length === 0 ? null : <ChosenList notes={report.chosen} />}
      {report.gone === 0 ? null : <p className={styles.soft}>{t('gone', { count: report.gone })}</p>}
      <h3 className={styles.choose}>{t('choose')}</h3>
      {report.lanes.length === 0 ? <p className={styles.soft}>{t('chooseNone')}</p> : null}
      {report.lanes.map(({ lane, notes }) => (
        <Lane key={lane} id={lane} notes={notes} entryOf={report.entryOf} />
      ))}
    </div>
  )
}

function Lane({ id, notes, entryOf }: { readonly id: string; readonly notes: readonly Note[]; readonly entryOf: ReturnType<typeof useOwnReport>['entryOf'] }): ReactNode {
  const localised = useLocalised()
  const lane = useWords().lanes.get(id)
  if (lane === undefined) return null
  return (
    <section data-hue={lane.hue} aria-labelledby={`choose-${id}`}>
      <h4 id={`choose-${id}`} className={styles.lane}>
        <KindIcon icon={lane.icon} size={18} />
        {localised(lane.name)}
      </h4>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <Choice note={note} entry={entryOf(note.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One tap puts a note at the end of the report, or takes it out. */
function Choice({ note, entry }: { readonly note: Note; readonly entry: Note['id'] | undefined }): ReactNode {
  const isChosen = entry !== undefined
  const t = useTexts(reportTexts)
  const { put, takeOut } = useChoosing()
  const Icon = isChosen ? Check : Plus
  return (
    <button
      type="button" className={styles.choice} aria-pressed={isChosen} aria-label={t('addWhich', { note: firstWords(note.text) || t('blank') })}
      onClick={() => (entry === undefined ? put(note.id, null) : takeOut(entry))}
    >
      <span dir="auto">{firstWords(note.text, 200) || t('blank')}</span>
      <span className={styles.mark}>
        <Icon size={18} aria-hidden="true" />
        {t(isChosen ? 'added' : 'add')}
      </span>
    </button>
  )
}
