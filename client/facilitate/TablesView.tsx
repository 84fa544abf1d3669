import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { currentStep, type SessionState, type SessionTable } from '../../shared/document/sessionDocument.ts'
import { lanesOfStep } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { Button } from '../ui/Button.tsx'
import { AddTableDialog } from './AddTableDialog.tsx'
import { BigCode } from './BigCode.tsx'
import { hiddenNow } from './hiddenNow.ts'
import { LaneCountList } from './LaneCountList.tsx'
import { sumCounts } from './noteCounts.ts'
import { RenameTableDialog } from './RenameTableDialog.tsx'
import { reportingOf } from './reportingNow.ts'
import { RevealDialog } from './RevealDialog.tsx'
import { TableCard } from './TableCard.tsx'
import styles from './TablesView.module.css'
import { facilitateTexts } from './texts.ts'
import { NOBODY } from './whoIsHere.ts'
import { useActivity } from './useActivity.ts'
import { useNoteCounts } from './useNoteCounts.ts'
import { usePeople } from './usePeople.ts'

type Props = {
  readonly session: SessionState
  readonly room: RoomHandle
  readonly detail: SessionDetail
  readonly onDetail: (detail: SessionDetail) => void
}

/** What is open over the tables. */
type Opened = { readonly what: 'code' | 'rename' | 'reveal'; readonly table: SessionTable } | { readonly what: 'add' } | null

/** The room at a glance: each table with who is there and what it has written. */
export function TablesView({ session, room, detail, onDetail }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const people = usePeople(room)
  const counts = useNoteCounts(session.id)
  const activity = useActivity(session.id)
  const connected = useStore(room.status, ({ connection }) => connection === 'open')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const codeOf = (table: SessionTable) => detail.tables.find(({ id }) => id === table.id)?.code ?? null
  const hidden = hiddenNow(session)
  const lanes = lanesOfStep(session.definition, currentStep(session))
  const sum = sumCounts(counts)
  return (
    <div className={styles.view}>
      <h2 className="only-heard">{t('tables.all')}</h2>
      <div className={styles.all}>
        {hidden?.tables.length === session.tables.length && sum.size === 0 ? null : <LaneCountList lanes={lanes} counts={sum} named />}
      </div>
      <ul className={styles.tables}>
        {session.tables.map((table) => (
          <TableCard
            key={table.id} table={table} session={session} lanes={lanes} code={codeOf(table)}
            people={connected ? (people.get(table.id) ?? NOBODY) : null} counts={counts.get(table.id)}
            trays={hidden?.tables.find((trays) => trays.table === table.id)} activity={activity.get(table.id)} reporting={reportingOf(session, table.id)} onReveal={() => setOpened({ what: 'reveal', table })}
            onShowCode={() => setOpened({ what: 'code', table })} onRename={() => setOpened({ what: 'rename', table })}
          />
        ))}
      </ul>
      <p>
        <Button look="plain" onClick={() => setOpened({ what: 'add' })}>
          <Plus size={20} aria-hidden="true" />
          {t('tables.add')}
        </Button>
      </p>
      {opened?.what === 'reveal' && hidden !== null ? (
        <RevealDialog session={session} hidden={{ ...hidden, tables: hidden.tables.filter((trays) => trays.table === opened.table.id) }} table={opened.table} onClose={close} />
      ) : null}
      {opened?.what === 'add' ? <AddTableDialog session={session} onDetail={onDetail} onClose={close} /> : null}
      {opened?.what === 'rename' ? <RenameTableDialog sessionId={session.id} table={opened.table} onDetail={onDetail} onClose={close} /> : null}
      {opened?.what === 'code' ? <BigCode name={opened.table.name} code={codeOf(opened.table) ?? ''} onClose={close} /> : null}
    </div>
  )
}
