import { Columns3, Lock, LockOpen, Megaphone, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { useShortcut } from '../facilitate/programme/useShortcut.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Menu } from '../ui/Menu.tsx'
import { LanesDialog } from './LanesDialog.tsx'
import { lockTexts } from './texts.ts'
import { useOrder } from './useOrder.ts'

/** The one place to freeze the board and hand it back, to call everyone and release them, and to close columns. */
export function OrderMenu({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(lockTexts)
  const { sending, fault, frozen, called, freezeOrHandBack, callOrRelease } = useOrder(session)
  const [lanesOpen, setLanesOpen] = useState(false)
  const over = session.joining === 'ended'
  useShortcut('L', () => (over || sending ? undefined : freezeOrHandBack()))
  useShortcut('G', () => (over || sending ? undefined : callOrRelease()))
  const disabled = over || sending
  return (
    <>
      <Menu
        label={t('order')} icon={Lock} labelled
        groups={[{ items: [
          { label: t(frozen ? 'handBack' : 'freeze'), icon: frozen ? LockOpen : Lock, disabled, onSelect: freezeOrHandBack },
          { label: t('lanes'), icon: Columns3, disabled, onSelect: () => setLanesOpen(true) },
        ] }, { items: [
          { label: t(called ? 'release' : 'summon'), icon: called ? Undo2 : Megaphone, disabled, onSelect: callOrRelease },
        ] }]}
      />
      <FaultNote fault={fault} />
      {lanesOpen ? <LanesDialog session={session} table={null} onClose={() => setLanesOpen(false)} /> : null}
    </>
  )
}
