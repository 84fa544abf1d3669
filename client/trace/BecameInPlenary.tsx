import { Sprout } from 'lucide-react'
import { useCallback, useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { ProcessId, SessionId } from '../../shared/ids.ts'
import type { NamedItem } from '../../shared/trace/namedItems.ts'
import { traceForward } from '../../shared/trace/trace.ts'
import { useMe } from '../api/me.ts'
import { getSession } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { Became } from '../plenary/model/became.ts'
import { usePortfolio } from '../portfolio/usePortfolio.ts'
import { useRoom } from '../sync/useRoom.ts'
import { becameTexts } from './becameTexts.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'

type Props = { readonly sessionId: SessionId; readonly onBecame: (became: Became | null) => void }

/** Shows nothing itself: says, to whoever shows the plenary's notes, what became of them, if the reader may see the whole process. */
export default function BecameInPlenary({ sessionId, onBecame }: Props): ReactNode {
  const { asked } = useAnswer(useCallback(() => getSession(sessionId), [sessionId]))
  const known = useMe()
  const staff = known.state === 'known' ? known.me.staff : null
  if (asked.state !== 'here' || staff === null) return null
  const { processId } = asked.value
  const maySee = staff.role === 'organiser' || staff.processId === processId
  return maySee ? <Following processId={processId} onBecame={onBecame} /> : null
}

function Following({ processId, onBecame }: { readonly processId: ProcessId; readonly onBecame: Props['onBecame'] }): ReactNode {
  const room = useRoom({ kind: 'portfolio', processId }, { as: 'staff' })
  const portfolio = usePortfolio(room.doc)
  const synced = useStore(room.status, (status) => status.synced)
  useEffect(() => {
    if (!synced) return
    onBecame((note, alike) => {
      const became = traceForward(portfolio, note, alike)
      const carried = portfolio.carried.has(note) ? note : (alike.find((id) => portfolio.carried.has(id)) ?? note)
      return became.length === 0 ? null : <BecameLine became={became} href={`/p/${processId}/note/${carried}`} />
    })
    return () => onBecame(null)
  }, [synced, portfolio, processId, onBecame])
  return null
}

function BecameLine({ became, href }: { readonly became: readonly NamedItem[]; readonly href: string }): ReactNode {
  const t = useTexts(becameTexts)
  const trace = useTexts(traceTexts)
  // The farthest it came is what it became.
  const last = became.findLast(({ root, into }) => root === 'actions' && into === null) ?? became[0]
  if (last === undefined) return null
  const said = `${trace(`kind.${last.root}`)} «${last.title || trace('untitled')}»`
  return (
    <Link href={href} className={styles.whereFrom}>
      <Sprout size={16} aria-hidden="true" />
      {became.length === 1 ? t('became', { said }) : t('becameAndMore', { said, count: became.length - 1 })}
    </Link>
  )
}
