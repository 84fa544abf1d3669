import { CircleDot, Hand, Keyboard, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import { openBallot } from '../../shared/ballots/ballot.ts'
import { currentStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { isOfPlenary, type Localised } from '../../shared/process/definition.ts'
import { briefingPages } from '../../shared/programme/briefing.ts'
import { setSpotlight } from '../api/routes.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { OrderBand } from '../locks/OrderBand.tsx'
import { OrderMenu } from '../locks/OrderMenu.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Wordmark } from '../ui/Wordmark.tsx'
import type { AskedBallot } from '../vote/lead/BallotsView.tsx'
import styles from './Desk.module.css'
import { EndedBar } from './EndedBar.tsx'
import { LivePill } from './LivePill.tsx'
import { Panel } from './Panel.tsx'
import { Programme } from './Programme.tsx'
import { TablesView } from './TablesView.tsx'
import { useShortcut } from './programme/useShortcut.ts'
import { facilitateTexts } from './texts.ts'
import { useHelpKey } from './useDeskKeys.ts'

const PlenaryBoard = lazy(() => import('../plenary/PlenaryBoard.tsx'))

const BriefingBar = lazy(() => import('./briefing/BriefingBar.tsx'))

const BallotsView = lazy(() => import('../vote/lead/BallotsView.tsx'))

const ReportView = lazy(() => import('../report/lead/ReportView.tsx'))

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'))

const VIEWS = ['tables', 'plenary', 'votes', 'report'] as const
type View = (typeof VIEWS)[number]

type Props = {
  readonly session: SessionState
  readonly room: RoomHandle
  readonly detail: SessionDetail
  readonly onDetail: (detail: SessionDetail) => void
  readonly askDetail: () => void
}

/** The facilitator's desk: the programme at the left, the room in the middle, the session's matters at the right. */
export function Desk({ session, room, detail, onDetail, askDetail }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const [view, setView] = useView(session)
  const [panel, setPanel] = useState({ tables: true, plenary: false, votes: false, report: false })
  const [help, setHelp] = useState(false)
  const [askingVote, askVote] = useState<AskedBallot>(null)
  // What was asked holds until the vote is open, or somebody looks elsewhere: it does not come back by itself.
  if (askingVote !== null && (view !== 'votes' || openBallot(session.ballots) !== null)) askVote(null)
  useDeskKeys(session, view, { setView, openHelp: () => setHelp(true) })
  const connection = useStore(room.status, (status) => status.connection)
  usePageTitle(session.name)
  const tables = session.tables.length
  // Codes of new tables are told by the server alone.
  useEffect(() => askDetail(), [askDetail, tables])
  const toggle = () => setPanel({ ...panel, [view]: !panel[view] })
  return (
    <div className={styles.desk} data-view={view} data-panel={panel[view]}>
      <header className={styles.bar}>
        <Wordmark />
        <WayToProcess processId={detail.processId} name={session.definition.name} />
        <h1>{session.name}</h1>
        {typeof connection === 'object' ? null : <LivePill connection={connection} />}
        <IconButton icon={Keyboard} label={t('shortcuts')} onClick={() => setHelp(true)} />
        <LanguageSwitch />
      </header>
      <Programme session={session} onVote={() => {
        setView('votes')
        askVote('new')
      }} />
      <main className={styles.room}>
        {session.joining === 'ended' ? <EndedBar sessionId={session.id} /> : null}
        <OrderBand session={session} />
        <Briefing session={session} />
        <div className={styles.views}>
          <div role="group" aria-label={t('view.choose')} className={styles.tabs}>
            {viewsOf(session).map((name) => (
              <button key={name} type="button" aria-pressed={name === view} onClick={() => setView(name)}>
                {t(name)}
                {name === 'votes' && openBallot(session.ballots) !== null ? <OpenMark /> : null}
              </button>
            ))}
          </div>
          <CallingMark count={session.tables.filter(({ callsSinceMs }) => callsSinceMs !== null).length} onLook={() => setView('tables')} />
          <OrderMenu session={session} />
          <IconButton icon={panel[view] ? PanelRightClose : PanelRightOpen} label={t(panel[view] ? 'panel.hide' : 'panel.show')} aria-expanded={panel[view]} onClick={toggle} />
        </div>
        {view === 'tables' ? (
          <TablesView session={session} room={room} detail={detail} onDetail={onDetail} />
        ) : (
          <Suspense fallback={<Waiting />}>
            {view === 'votes' ? <BallotsView session={session} asking={askingVote} onAsk={askVote} /> : view === 'report' ? <ReportView session={session} /> : <PlenaryBoard sessionId={session.id} display={false} />}
          </Suspense>
        )}
      </main>
      {help ? (
        <Suspense>
          <ShortcutsDialog onClose={() => setHelp(false)} />
        </Suspense>
      ) : null}
      {panel[view] ? <Panel session={session} detail={detail} askDetail={askDetail} /> : null}
    </div>
  )
}

/** Reporting is looked at while its step is under way. */
function viewsOf(session: SessionState): readonly View[] {
  return VIEWS.filter((view) => view !== 'report' || currentStep(session)?.mode === 'report')
}

/** While the room looks at a briefing of more than one page, its pages are what is led. */
function Briefing({ session }: { readonly session: SessionState }): ReactNode {
  const step = currentStep(session)
  if (step?.mode !== 'show' || briefingPages(step, session.scenarios).length < 2) return null
  return (
    <Suspense>
      <BriefingBar session={session} step={step} />
    </Suspense>
  )
}

/** People vote, whatever the facilitator looks at. */
function OpenMark(): ReactNode {
  const t = useTexts(facilitateTexts)
  return (
    <span className={styles.openMark}>
      <CircleDot size={16} aria-hidden="true" />
      <span className="only-heard"> {t('votes.open')}</span>
    </span>
  )
}

/** Tables that ask for help, seen while the plenary is in front too. */
function CallingMark({ count, onLook }: { readonly count: number; readonly onLook: () => void }): ReactNode {
  const t = useTexts(facilitateTexts)
  return (
    <div role="status" className={styles.calling}>
      {count === 0 ? null : (
        <Button look="plain" onClick={onLook}>
          <Hand size={18} aria-hidden="true" />
          {t('table.calling', { count })}
        </Button>
      )}
    </div>
  )
}

/** Organisers have come from there. */
function WayToProcess({ processId, name }: { readonly processId: ProcessId; readonly name: Localised }): ReactNode {
  const localised = useLocalised()
  const known = useMe()
  if (known.state !== 'known' || known.me.staff?.role !== 'organiser') return null
  return (
    <Link href={`/p/${processId}`} className={styles.process}>
      {localised(name)}
    </Link>
  )
}

/** Keys of the desk itself; those of the programme, the clock and the report stand beside their buttons. */
function useDeskKeys(session: SessionState, view: View, { setView, openHelp }: { readonly setView: (view: View) => void; readonly openHelp: () => void }): void {
  useHelpKey(openHelp)
  useShortcut('V', () => {
    const views = viewsOf(session)
    setView(views[(views.indexOf(view) + 1) % views.length] ?? 'tables')
  })
  useShortcut('O', () => (session.spotlight === null ? undefined : void setSpotlight(session.id, null)))
}

/** What to look at: the plenary when its step begins, the votes in a step for voting, who speaks in one for reporting, the tables in the others, and what the facilitator picks in between. */
function useView(session: SessionState): [View, (view: View) => void] {
  const [picked, setPicked] = useState<{ readonly step: string; readonly view: View } | null>(null)
  const mode = currentStep(session)?.mode
  const byStep = mode === 'vote' ? 'votes' : mode === 'report' ? 'report' : mode !== undefined && isOfPlenary(mode) ? 'plenary' : 'tables'
  const view = picked?.step === session.step ? picked.view : byStep
  return [view, (wanted) => setPicked({ step: session.step, view: wanted })]
}
