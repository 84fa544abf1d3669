import { useCallback, type ReactNode } from 'react'
import type { LateArrivals, LateNote } from '../../shared/api/locks.ts'
import type { SessionTable } from '../../shared/document/sessionDocument.ts'
import { lanesById, type Definition } from '../../shared/process/definition.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './Locks.module.css'
import { decideLate, getLate } from './routes.ts'
import { lockTexts } from './texts.ts'

type Props = { readonly table: SessionTable; readonly definition: Definition; readonly onClose: () => void }

/** What came to a table where it was locked: each kept, or set aside. */
export function LateDialog({ table, definition, onClose }: Props): ReactNode {
  const t = useTexts(lockTexts)
  const { asked, askAgain } = useAnswer(useCallback(() => getLate(table.id), [table.id]))
  const { send, sending, fault } = useSending()
  const arrivals: LateArrivals = asked.state === 'here' ? asked.value : { notes: [], links: [] }
  const decide = (keep: boolean, what: Partial<LateArrivals>) => {
    const ids = { notes: (what.notes ?? []).map(({ id }) => id), links: (what.links ?? []).map(({ id }) => id) }
    void send(() => decideLate(table.id, keep, ids)).then(askAgain)
  }
  const none = arrivals.notes.length + arrivals.links.length === 0
  const buttons = (what: Partial<LateArrivals>, note: string) => (
    <div className={styles.decide}>
      <Button disabled={sending} aria-label={t('late.asideWhich', { note })} onClick={() => decide(false, what)}>{t('late.aside')}</Button>
      <Button disabled={sending} aria-label={t('late.keepWhich', { note })} onClick={() => decide(true, what)}>{t('late.keep')}</Button>
    </div>
  )
  return (
    <Dialog
      title={t('late.title', { table: table.name })} onClose={onClose}
      actions={none ? <Button key="done" onClick={onClose}>{t('dialog.done')}</Button> : <Button key="all" look="primary" disabled={sending} onClick={() => decide(true, arrivals)}>{t('late.keepAll')}</Button>}
    >
      <p className={styles.soft}>{t('late.explain')}</p>
      <FaultNote fault={asked.state === 'fault' ? asked.fault : fault} />
      {asked.state === 'here' && none ? <p>{t('late.none')}</p> : null}
      <ul className={styles.late}>
        {arrivals.notes.map((note) => (
          <Arrival key={note.id} note={note} definition={definition}>
            {buttons({ notes: [note] }, note.text.slice(0, 40))}
          </Arrival>
        ))}
        {arrivals.links.map((link) => (
          <li key={link.id} className={styles.arrival}>
            <div className={styles.kindOf}>{t(link.deleted ? 'late.unlinked' : 'late.linked')}</div>
            <p className={styles.words} dir="auto">{t('late.link', { from: link.from, to: link.to })}</p>
            {buttons({ links: [link] }, link.from.slice(0, 40))}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type ArrivalProps = { readonly note: LateNote; readonly definition: Definition; readonly children: ReactNode }

function Arrival({ note: { what, lane: at, text, earlier, category }, definition, children }: ArrivalProps): ReactNode {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const lanes = lanesById(definition)
  const lane = lanes.get(at)
  const laneName = (id: string) => {
    const found = lanes.get(id)
    return found === undefined ? id : localised(found.name)
  }
  const named = definition.categories.find(({ id }) => id === category)
  return (
    <li className={styles.arrival} data-hue={lane?.hue}>
      <div className={styles.kindOf}>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <span>{what === 'moved' && earlier !== null ? t('late.moved', { from: laneName(earlier.lane), to: laneName(at) }) : t(`late.${what === 'moved' ? 'changed' : what}`)}</span>
        {named === undefined ? null : <span>{localised(named.name)}</span>}
      </div>
      <p className={styles.words} dir="auto">{what === 'deleted' ? <s>{text}</s> : text}</p>
      {what === 'changed' && earlier !== null ? <p className={styles.was} dir="auto">{t('late.was', { text: earlier.text })}</p> : null}
      {children}
    </li>
  )
}
