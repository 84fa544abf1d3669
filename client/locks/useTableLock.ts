import { Columns3, Lock, LockOpen } from 'lucide-react'
import type { SessionState, SessionTable } from '../../shared/document/sessionDocument.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { setLock } from './routes.ts'
import { lockTexts } from './texts.ts'

/** A table's locks, as items of its card's menu. */
export function useTableLock(session: SessionState, { id }: SessionTable, onLanes: () => void) {
  const t = useTexts(lockTexts)
  const { send, sending, fault } = useSending()
  const locked = session.locks.some((lock) => lock.on === 'table' && lock.table === id)
  const disabled = sending || session.joining === 'ended'
  const items: MenuItem[] = [
    { label: t(locked ? 'table.open' : 'table.lock'), icon: locked ? LockOpen : Lock, disabled, onSelect: () => void send(() => setLock(session.id, { on: 'table', table: id }, !locked)) },
    { label: t('table.lanesMenu'), icon: Columns3, disabled, onSelect: onLanes },
  ]
  return { items, fault }
}
