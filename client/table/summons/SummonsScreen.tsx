import { Projector } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Summons } from '../../../shared/locks/summons.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { Button } from '../../ui/Button.tsx'
import { SummonsContent } from './SummonsContent.tsx'
import styles from './Summons.module.css'
import { summonsTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly summons: Summons }

/**
 * Everyone is called: over the table, until they are released. It is the browser's own modal dialog, so everything under it stays as it is,
 * scrolled, written and focused, and is so again afterwards. Who loses the network meanwhile may go back alone.
 */
export function SummonsScreen({ session, summons }: Props): ReactNode {
  const t = useTexts(summonsTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const room = useRoom({ kind: 'session', sessionId: session.id }, { as: 'seat' })
  const lost = useStore(room.status, ({ connection }) => connection !== 'open')
  const [left, leave] = useState<number | null>(null)
  const away = left === summons.sinceMs
  useLayoutEffect(() => {
    const screen = dialog.current
    if (screen === null || away) return
    screen.showModal()
    return () => screen.close()
  }, [away])
  useEffect(() => goBackIfCalledAway, [])
  return (
    <dialog
      ref={dialog} className={styles.screen} aria-labelledby={heading} onCancel={(event) => event.preventDefault()}
      // A browser closes what is dismissed twice, whatever it was told.
      onClose={() => dialog.current?.showModal()}
      // What is under it must not hear keys: undo, for one.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <Projector size={28} aria-hidden="true" />
        <div>
          <h1 id={heading}>{t('heading')}</h1>
          <p role="status">{t(lost ? 'lost' : 'text')}</p>
        </div>
        {lost ? <Button onClick={() => leave(summons.sinceMs)}>{t('back')}</Button> : null}
      </header>
      {/* It scrolls, so the keyboard has to reach it. */}
      <div className={styles.body} tabIndex={0}>
        <SummonsContent session={session} summons={summons} />
      </div>
    </dialog>
  )
}

/** Whoever was called away from the plenary's outline (OutlinePage) is there again. */
function goBackIfCalledAway(): void {
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'called' in state) history.back()
}
