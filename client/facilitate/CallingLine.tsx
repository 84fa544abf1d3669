import { Hand } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { SessionTable } from '../../shared/document/sessionDocument.ts'
import { callFacilitator } from '../api/routes.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import styles from './TableCard.module.css'
import { facilitateTexts } from './texts.ts'

/** A table that calls, and since when; whoever goes there says so with a tap. */
export function CallingLine({ table: { id, name, callsSinceMs } }: { readonly table: SessionTable }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  if (callsSinceMs === null) return null
  return (
    <div className={styles.calling}>
      <p>
        <Hand size={18} aria-hidden="true" />
        <MinutesSince sinceMs={callsSinceMs} />
      </p>
      <Button disabled={sending} aria-label={t('table.goThere', { table: name })} onClick={() => void send(() => callFacilitator(id, false, true))}>
        {t('table.go')}
      </Button>
      <FaultNote fault={fault} />
    </div>
  )
}

const EVERY_MS = 10_000

function MinutesSince({ sinceMs }: { readonly sinceMs: number }): ReactNode {
  const t = useTexts(facilitateTexts)
  const [nowMs, setNowMs] = useState(serverNowMs)
  useEffect(() => {
    const ticks = setInterval(() => setNowMs(serverNowMs()), EVERY_MS)
    return () => clearInterval(ticks)
  }, [])
  const minutes = Math.max(0, Math.floor((nowMs - sinceMs) / 60_000))
  return <>{minutes === 0 ? t('table.callsNow') : t('table.calls', { count: minutes })}</>
}
