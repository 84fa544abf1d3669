import { DoorOpen, KeyRound, Languages, List, Menu as MenuIcon, Redo2, Presentation, Undo2 } from 'lucide-react'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { SessionState, SessionTable } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { isLeading } from '../../shared/policy/roles.ts'
import type { Step } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { LANGUAGES, setLanguage } from '../i18n/language.ts'
import { useLocalised } from '../i18n/localised.ts'
import type { Board } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { unsentPictures } from '../sync/unsentPictures.ts'
import { Clock } from '../ui/Clock.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import { part } from '../ui/part.ts'
import { StatusPill } from '../ui/StatusPill.tsx'
import { uiTexts } from '../ui/texts.ts'
import { announce } from '../ui/toasts.ts'
import { useBoard } from './BoardContext.tsx'
import { CallButton } from './CallFacilitator.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import styles from './TableHeader.module.css'
import { tableTexts } from './texts.ts'
import { useCalmStatus } from './useCalmStatus.ts'

const SeatDialogs = part(() => import('./SeatDialogs.tsx'))

type Props = {
  readonly session: SessionState
  readonly step: Step | undefined
  readonly tableId: TableId
  readonly room: RoomHandle
  readonly board: Board
}

/** Small, always there: the step, the time left, who is here, whether everything is safe. */
export function TableHeader({ session, step, tableId, room, board }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { here } = useBoard()
  const calm = useCalmStatus(room.status)
  const pictures = useStore(unsentPictures)
  const status = { ...calm, unsentNotes: calm.unsentNotes + pictures }
  const over = session.joining === 'ended' && here.as === 'seat'
  const table = session.tables.find(({ id }) => id === tableId)
  const title = over || step === undefined ? session.name : localised(step.title)

  useEffect(() => {
    document.title = t('page.title', { table: table?.name ?? session.name })
  }, [table?.name, session.name, t])
  useAnnounced(step?.id, t('header.stepChanged', { step: title }))
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <p className={styles.table}>{table?.name ?? session.name}</p>
        <h1 className={styles.step}>{title}</h1>
      </div>
      {over ? null : (
        <div className={styles.clock}>
          <Clock clock={session.clock} />
        </div>
      )}
      {over && status.unsentNotes === 0 ? null : (
        <div className={styles.state}>
          <StatusPill status={status} />
        </div>
      )}
      {over ? null : <PeopleHere />}
      <div className={styles.tools}>
        {over ? null : <BoardTools table={table} />}
        <TableMenu tableId={tableId} sessionId={session.id} board={board} unsent={status.unsentNotes} />
      </div>
    </header>
  )
}

function BoardTools({ table }: { readonly table: SessionTable | undefined }): ReactNode {
  const t = useTexts(tableTexts)
  const { history, here } = useBoard()
  const can = useStore(history.can)
  return (
    <>
      {table === undefined || here.as === 'staff' ? null : <CallButton table={table} />}
      <IconButton icon={Undo2} label={t('header.undo')} disabled={!can.undo} onClick={() => history.undo()} />
      <IconButton icon={Redo2} label={t('header.redo')} disabled={!can.redo} onClick={() => history.redo()} />
    </>
  )
}

/** Says a change to screen readers, not the first value. */
function useAnnounced(value: string | undefined, text: string): void {
  const said = useRef(value)
  useEffect(() => {
    if (value === said.current) return
    if (said.current !== undefined) announce(text)
    said.current = value
  }, [value, text])
}

type MenuProps = { readonly tableId: TableId; readonly sessionId: string; readonly board: Board; readonly unsent: number }

function TableMenu({ tableId, sessionId, board, unsent }: MenuProps): ReactNode {
  const t = useTexts(tableTexts)
  const ui = useTexts(uiTexts)
  const [, navigate] = useLocation()
  const { here } = useBoard()
  const [open, setOpen] = useState<'returnCode' | 'leave' | null>(null)
  const seatItems = [
    { label: t('menu.returnCode'), icon: KeyRound, onSelect: () => setOpen('returnCode') },
    { label: t('menu.leave'), icon: DoorOpen, onSelect: () => setOpen('leave') },
  ]
  const staffItems = isLeading(here.role)
    ? [{ label: t('header.board'), icon: Presentation, onSelect: () => navigate(`/s/${sessionId}`) }]
    : [{ label: t('plenary.outline'), icon: List, onSelect: () => navigate(`/s/${sessionId}/outline`) }]
  const groups: MenuGroup[] = [
    { items: here.as === 'seat' ? seatItems : staffItems },
    { heading: t('menu.language'), items: LANGUAGES.map((language) => ({ label: ui(`language.${language}`), icon: Languages, onSelect: () => setLanguage(language) })) },
  ]
  return (
    <>
      <Menu label={t('header.menu')} icon={MenuIcon} groups={groups} />
      {open === null ? null : (
        <Suspense>
          <SeatDialogs which={open} tableId={tableId} author={here.author} board={board} unsent={unsent} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
