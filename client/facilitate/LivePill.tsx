import { CloudOff, Radio, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import type { RoomStatus } from '../sync/roomStatus.ts'
import pill from '../ui/StatusPill.module.css'
import { facilitateTexts } from './texts.ts'

const ICON_OF = { open: Radio, connecting: RefreshCw, lost: CloudOff } as const

/** Whether the desk shows the room as it is now. Nothing is written here: what leaves the desk are commands. */
export function LivePill({ connection }: { readonly connection: Exclude<RoomStatus['connection'], object> }): ReactNode {
  const t = useTexts(facilitateTexts)
  const Icon = ICON_OF[connection]
  return (
    <span className={pill.pill} data-state={connection} role="status">
      <Icon size={16} aria-hidden="true" />
      {t(`live.${connection}`)}
    </span>
  )
}
