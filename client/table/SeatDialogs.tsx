import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { TableId } from '../../shared/ids.ts'
import type { Fault } from '../api/call.ts'
import { setMe } from '../api/me.ts'
import { leave } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { spacedCode } from '../join/code.ts'
import { forgetReturnCode, keptReturnCode } from '../join/keptReturnCode.ts'
import type { Board } from '../sync/openBoard.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { forgetNotes, keptNotes } from '../ownNotes/keptNotes.ts'
import { forgetPictures } from '../pictures/database.ts'
import { forgetTaps } from '../vote/keptDots.ts'
import styles from './choices.module.css'
import { forgetDraft } from './draft.ts'
import { seatTexts } from './seatTexts.ts'

type Props = {
  readonly which: 'returnCode' | 'leave'
  readonly tableId: TableId
  readonly author: string
  readonly board: Board
  /** Notes that would be lost by leaving now. */
  readonly unsent: number
  readonly onClose: () => void
}

/** What a participant may want to know or do about their seat. */
export default function SeatDialogs({ which, ...rest }: Props): ReactNode {
  return which === 'returnCode' ? <ReturnCodeDialog author={rest.author} onClose={rest.onClose} /> : <LeaveDialog {...rest} />
}

function ReturnCodeDialog({ author, onClose }: { readonly author: string; readonly onClose: () => void }): ReactNode {
  const t = useTexts(seatTexts)
  const code = keptReturnCode(author)
  return (
    <Dialog title={t('returnCode.title')} onClose={onClose}>
      {code === null ? null : <p className={styles.code}>{spacedCode(code)}</p>}
      <p>{t(code === null ? 'returnCode.unknown' : 'returnCode.text')}</p>
    </Dialog>
  )
}

function LeaveDialog({ tableId, author, board, unsent: atTable, onClose }: Omit<Props, 'which'>): ReactNode {
  const unsent = atTable + keptNotes(author).length
  const t = useTexts(seatTexts)
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const code = keptReturnCode(author)
  const go = async () => {
    setLeaving(true)
    const answer = await leave('seat')
    if (!answer.ok) {
      setLeaving(false)
      setFault(answer.fault)
      return
    }
    await board.forget()
    forgetDraft(tableId, author)
    forgetTaps(author)
    forgetNotes(author)
    forgetPictures(tableId, author)
    forgetReturnCode(author)
    setMe(answer.value)
    navigate('/')
  }
  const actions = (
    <>
      <Button look={unsent > 0 ? 'alarm' : 'quiet'} disabled={leaving} onClick={go}>
        {t(unsent > 0 ? 'leave.goLosing' : 'leave.go')}
      </Button>
      <Button look="primary" onClick={onClose}>
        {t('leave.stay')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('leave.title')} onClose={onClose} actions={actions}>
      {unsent > 0 ? <p className={styles.warning}>{t('leave.unsent', { count: unsent })}</p> : null}
      <p>{code === null ? t('leave.textNoCode') : t('leave.text', { code: spacedCode(code) })}</p>
      <FaultNote fault={fault} />
    </Dialog>
  )
}
