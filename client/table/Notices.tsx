import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { useClosed, type Board } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import type { closedFor } from '../sync/roomStatus.ts'
import type { Wish } from '../sync/wish.ts'
import { Button } from '../ui/Button.tsx'
import { uiTexts } from '../ui/texts.ts'
import styles from './Notices.module.css'
import { tableTexts } from './texts.ts'
import { WishesToCopy } from './WishesToCopy.tsx'

/** What people must know about their notes beyond the pill: each in a sentence that says what happened, what is safe, what to do. */
export function Notices({ board, room }: { readonly board: Board; readonly room: RoomHandle }): ReactNode {
  const { refusedFor, stuck, unsent } = useStore(board.state)
  const closed = useClosed(board, room)
  const lostFor = useStore(room.status, (status) => status.lostFor)
  const keepsNothing = useStore(room.status, (status) => status.offlineCopy === 'unavailable')
  return (
    <div className={styles.notices}>
      {closed === null ? null : <ClosedNotice reason={closed} room={room} unsent={unsent} board={board} />}
      {lostFor === 'notStored' ? <FaultNotice reason="notStored" /> : null}
      {refusedFor === null || closed !== null || stuck.length > 0 ? null : <RefusedNotice board={board} sending={unsent.filter(({ tries }) => tries > 0).length} />}
      {stuck.length === 0 ? null : <StuckNotice board={board} stuck={stuck} />}
      {keepsNothing ? <KeepsNothingNotice /> : null}
    </div>
  )
}

/** Of a tray whose step is over there is only to say what could not be brought to the table. */
export function TrayNotices({ board }: { readonly board: Board }): ReactNode {
  const stuck = useStore(board.state, (state) => state.stuck)
  return stuck.length === 0 ? null : <StuckNotice board={board} stuck={stuck} />
}

type Closed = NonNullable<ReturnType<typeof closedFor>>

function ClosedNotice({ reason, room, unsent, board }: { readonly reason: Closed; readonly room: RoomHandle; readonly unsent: readonly Wish[]; readonly board: Board }): ReactNode {
  const t = useTexts(tableTexts)
  const ui = useTexts(uiTexts)
  const faults = useTexts(faultTexts)
  const over = reason === 'sessionClosed'
  // The page says it already, and it is no fault.
  if (over && unsent.length === 0) return null
  return (
    <section className={styles.alarm} role="alert">
      <p>{over ? t('over.unsent') : reason === 'other' ? ui('closed.title') : faults(`closed.${reason}`)}</p>
      {unsent.length === 0 ? null : (
        <>
          {over ? null : <p>{t('stuck.unsent')}</p>}
          <WishesToCopy wishes={unsent} onDismiss={() => board.dismiss(unsent)} />
        </>
      )}
      {over ? null : reason === 'suspended' ? (
        <Button onClick={() => room.reconnect()}>{ui('tryAgain')}</Button>
      ) : (
        <Button onClick={() => location.reload()}>{ui('reload')}</Button>
      )}
    </section>
  )
}

function FaultNotice({ reason }: { readonly reason: 'notStored' }): ReactNode {
  const faults = useTexts(faultTexts)
  return (
    <section className={styles.alarm} role="alert">
      <p>{faults(`closed.${reason}`)}</p>
    </section>
  )
}

function RefusedNotice({ board, sending }: { readonly board: Board; readonly sending: number }): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <section className={styles.notice} role="status">
      <p>{sending > 0 ? t('refused.sending', { count: sending }) : t('refused.recovered')}</p>
      <Button look="plain" onClick={() => board.acknowledge()}>
        {t('offline.dismiss')}
      </Button>
    </section>
  )
}

function StuckNotice({ board, stuck }: { readonly board: Board; readonly stuck: readonly Wish[] }): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <section className={styles.alarm} role="alert">
      <p>{t('stuck.text', { count: stuck.length })}</p>
      <WishesToCopy wishes={stuck} onDismiss={() => board.dismiss(stuck)} />
    </section>
  )
}

function KeepsNothingNotice(): ReactNode {
  const t = useTexts(tableTexts)
  const [seen, setSeen] = useState(false)
  if (seen) return null
  return (
    <section className={styles.notice} role="status">
      <p>{t('offline.unavailable')}</p>
      <Button look="plain" onClick={() => setSeen(true)}>
        {t('offline.dismiss')}
      </Button>
    </section>
  )
}
