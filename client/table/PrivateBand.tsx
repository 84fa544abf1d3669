import { Check, EyeOff } from 'lucide-react'
import { lazy, Suspense, useCallback, useSyncExternalStore, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { useStore } from 'zustand'
import { privateStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import { isDone, sayDone, shownNotes } from '../../shared/document/trayDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { untilHere } from '../ui/untilHere.ts'
import { useBoard } from './BoardContext.tsx'
import styles from './PrivateBand.module.css'
import { trayTexts } from './trayTexts.ts'

/** For staff alone. */
const TableReveal = lazy(() => untilHere(() => import('./TableReveal.tsx')))

/** In a private step: who sees these notes, what will be shown, and the ready check. */
export default function PrivateBand({ session, tableId }: { readonly session: SessionState; readonly tableId: TableId }): ReactNode {
  const t = useTexts(trayTexts)
  const { isTray } = useBoard()
  const step = privateStep(session, tableId)?.id
  const counts = session.trays.find((trays) => trays.table === tableId && trays.step === step)
  const people = counts === undefined || counts.people === 0 ? null : t('ready', { done: counts.done, count: counts.people })
  return (
    <section className={styles.band} aria-label={t('label')}>
      <EyeOff size={22} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.who}>{t(isTray ? 'onlyYou' : 'staff')}</p>
        {isTray ? <WillBeShown showCategories={session.showCategories} /> : null}
      </div>
      {people === null ? null : <p className={styles.ready}>{people}</p>}
      {isTray ? (
        <DoneButton />
      ) : (
        <Suspense>
          <TableReveal session={session} tableId={tableId} />
        </Suspense>
      )}
    </section>
  )
}

/** What the table will see of this: how many notes, and what stands on them. */
function WillBeShown({ showCategories }: { readonly showCategories: boolean }): ReactNode {
  const t = useTexts(trayTexts)
  const { store } = useBoard()
  const shown = useInTray((doc) => shownNotes(doc).length)
  const written = useStore(store, ({ notes }) => [...notes.values()].filter(({ deleted }) => !deleted).length)
  const count = Math.max(0, written - shown)
  if (count === 0) return null
  return (
    <p className={styles.shown}>
      {t('willBeShown', { count })} {t(showCategories ? 'withCategory' : 'withoutCategory')}
    </p>
  )
}

/** Stands in the tray itself, so it works without a network and outlives a reload. */
function DoneButton(): ReactNode {
  const t = useTexts(trayTexts)
  const { doc } = useBoard()
  const done = useInTray(isDone)
  return (
    <Button look={done ? 'plain' : 'quiet'} className={styles.done} aria-pressed={done} onClick={() => sayDone(doc, !done)}>
      <Check size={18} aria-hidden="true" />
      {t(done ? 'isDone' : 'done')}
    </Button>
  )
}

/** What one's tray says of itself, as it changes. */
function useInTray<Value extends string | number | boolean>(read: (doc: Y.Doc) => Value): Value {
  const { doc } = useBoard()
  const subscribe = useCallback(
    (listener: () => void) => {
      doc.on('update', listener)
      return () => doc.off('update', listener)
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => read(doc))
}
