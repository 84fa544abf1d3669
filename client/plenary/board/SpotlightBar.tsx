import { ChevronLeft, ChevronRight, MonitorX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { clusterMayTurn, noteMayTurn } from '../../../shared/plenary/wallPages.ts'
import type { BoardSpotlight } from '../../../shared/programme/spotlight.ts'
import { setSpotlight } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard, type PlenaryState } from '../model/plenaryFeed.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './SpotlightBar.module.css'

type Props = { readonly session: SessionState; readonly spotlight: BoardSpotlight }

/** While one thing fills the projector: its pages, and back to the board. */
export function SpotlightBar({ session, spotlight }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const { sending, fault, send } = useSending()
  const mayTurn = usePlenary((plenary) => mayHaveMore(plenary, spotlight))
  const show = (wanted: BoardSpotlight | null) => void send(() => setSpotlight(session.id, wanted))
  const turn = (by: number) => show({ ...spotlight, page: Math.max(0, spotlight.page + by) })
  return (
    <section className={styles.bar} aria-label={t('spotlight')}>
      <p role="status">{t(`spotlight.${spotlight.on}`)}</p>
      <IconButton icon={ChevronLeft} label={t('spotlight.back')} disabled={sending || spotlight.page === 0} onClick={() => turn(-1)} />
      <IconButton icon={ChevronRight} label={t('spotlight.on')} disabled={sending || !mayTurn} onClick={() => turn(1)} />
      <Button disabled={sending} onClick={() => show(null)}>
        <MonitorX size={20} aria-hidden="true" />
        {t('spotlight.end')}
      </Button>
      <FaultNote fault={fault} />
    </section>
  )
}

/** Whether the projector may have more than the one page. */
function mayHaveMore(plenary: PlenaryState, { on, id }: BoardSpotlight): boolean {
  if (on === 'note') return noteMayTurn(noteOfCard(plenary, id as NoteId)?.text ?? '') // it is on a note
  const members = plenary.grouping.clusters.get(id as ClusterId) ?? []
  return clusterMayTurn(members.map((member) => ({ text: noteOfCard(plenary, member)?.text ?? '', isMerged: plenary.grouping.merges.has(member) })))
}
