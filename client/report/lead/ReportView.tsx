import { Check, EllipsisVertical, Mic, Undo2, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionState, SessionTable } from '../../../shared/document/sessionDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './ReportView.module.css'
import { leadReportTexts } from './texts.ts'
import { useReporting, type LeadingReport } from './useReporting.ts'

/** The reporting as a whole: whose turn it is, and what the table that speaks has to say. */
export default function ReportView({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(leadReportTexts)
  const leading = useReporting(session)
  return (
    <div className={styles.view}>
      <section aria-labelledby="report-order">
        <h2 id="report-order">{t('order')}</h2>
        <ol className={styles.tables}>
          {session.tables.map((table) => (
            <TableRow key={table.id} table={table} leading={leading} />
          ))}
        </ol>
        <FaultNote fault={leading.fault} />
      </section>
      {leading.speaking === null ? <Nobody leading={leading} /> : <Speaking table={leading.speaking} session={session} leading={leading} />}
    </div>
  )
}

function TableRow({ table, leading }: { readonly table: SessionTable; readonly leading: LeadingReport }): ReactNode {
  const t = useTexts(leadReportTexts)
  const { reporting, reportOf, speak, mark } = leading
  const [speaks, reported, skipped] = [leading.speaking === table, reporting.reported.includes(table.id), reporting.skipped.includes(table.id)]
  const { chosen, notes } = reportOf(table.id)
  return (
    <li className={styles.table} aria-current={speaks || undefined}>
      <div>
        <h3>{table.name}</h3>
        <p className={styles.state}>
          {speaks ? <Mic size={16} aria-hidden="true" /> : reported ? <Check size={16} aria-hidden="true" /> : null}
          {[
            speaks ? t('state.speaks') : reported ? t('state.reported') : skipped ? t('state.skipped') : null,
            chosen ? t('chose', { count: notes.length }) : t('choseNone'),
          ].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      {speaks ? null : <Button aria-label={t('giveWord', { table: table.name })} onClick={() => speak(table)}>{t('give')}</Button>}
      <Menu
        label={t('more', { table: table.name })} icon={EllipsisVertical}
        groups={[{ items: [
          { label: t('mark.reported'), icon: Check, disabled: reported, onSelect: () => mark(table, 'reported') },
          { label: t('mark.skipped'), icon: SkipForward, disabled: skipped || speaks, onSelect: () => mark(table, 'skipped') },
          { label: t('mark.open'), icon: Undo2, disabled: !reported && !skipped, onSelect: () => mark(table, 'open') },
        ] }]}
      />
    </li>
  )
}

function Nobody({ leading }: { readonly leading: LeadingReport }): ReactNode {
  const t = useTexts(leadReportTexts)
  return (
    <section className={styles.sheet}>
      <h2>{t('nobody')}</h2>
      <p className={styles.soft}>{t(leading.next === null ? 'allDone' : 'nobodyText')}</p>
    </section>
  )
}

/** What the table shows, in its order: a tap shows it. */
function Speaking({ table, session, leading }: { readonly table: SessionTable; readonly session: SessionState; readonly leading: LeadingReport }): ReactNode {
  const t = useTexts(leadReportTexts)
  const { reporting, reportOf, isLong, show, speak } = leading
  const { notes, chosen } = reportOf(table.id)
  return (
    <section className={styles.sheet} aria-labelledby="report-speaks">
      <h2 id="report-speaks">{t('speaks', { table: table.name })}</h2>
      <p className={styles.soft}>{t(reporting.control === null ? 'noTablet' : 'tabletTurns')}</p>
      {chosen ? null : <p>{t(notes.length === 0 ? 'noNotes' : 'allNotes')}</p>}
      <ol className={styles.items} aria-label={t('show')}>
        <li>
          <button type="button" aria-current={reporting.item === null || undefined} onClick={() => show(null)}>{t('name')}</button>
        </li>
        {notes.map((id) => (
          <Item key={id} id={id} session={session} leading={leading} />
        ))}
      </ol>
      <div className={styles.actions}>
        {isLong && reporting.item !== null ? <Button onClick={() => show(reporting.item, reporting.page + 1)}>{t('page')}</Button> : null}
        <Button look="plain" onClick={() => speak(null)}>{t('end')}</Button>
      </div>
    </section>
  )
}

function Item({ id, session, leading }: { readonly id: NoteId; readonly session: SessionState; readonly leading: LeadingReport }): ReactNode {
  const t = useTexts(leadReportTexts)
  const note = leading.noteOf(id)
  if (note === undefined) return null
  const lane = lanesById(session.definition).get(note.lane)
  return (
    <li data-hue={lane?.hue}>
      <button type="button" aria-current={leading.item === id || undefined} onClick={() => leading.show(id)}>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <span dir="auto">{note.text || t('blank')}</span>
      </button>
    </li>
  )
}
