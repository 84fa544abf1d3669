import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { ballotOnScreen } from '../../shared/ballots/onScreen.ts'
import { currentStep, privateStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { ScenarioId, TableId } from '../../shared/ids.ts'
import { lanesById, lanesOfStep, type Lane, type Step } from '../../shared/process/definition.ts'
import { scenariosAt } from '../../shared/scenarios/sessionScenario.ts'
import { useClosed, type Board } from '../sync/openBoard.ts'
import type { RoomHandle } from '../sync/openRoom.ts'
import { onceIdle, pageIsUsable, untilUsable } from '../ui/onceIdle.ts'
import { part } from '../ui/part.ts'
import { TimeSignal } from '../ui/TimeSignal.tsx'
import { untilHere } from '../ui/untilHere.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { BoardContext, useBoard, useWords, WordsContext, type Words } from './BoardContext.tsx'
import { Composer } from './Composer.tsx'
import { composingNow } from './composerLanes.ts'
import type { DraftStore } from './draft.ts'
import { Lanes } from './Lanes.tsx'
import { ClosedComposer, RoomOrder } from './locked/parts.ts'
import { Notices, TrayNotices } from './Notices.tsx'
import { TableHeader } from './TableHeader.tsx'
import styles from './TablePage.module.css'
import { useColumns } from './useColumns.ts'
import { useSameList } from './useSameList.ts'
import { useUndoKeys } from './useUndoKeys.ts'
import { ScenarioFilter } from './workshopParts.ts'

/** What not every step shows: there before it is wanted, so that no step waits for a network that is gone. */
const VoteStep = part(() => import('../vote/tablet/VoteStep.tsx'))
const ShowStep = part(() => import('./ShowStep.tsx'))
const PlenaryStep = part(() => import('./PlenaryStep.tsx'))
const EndedStep = part(() => import('./EndedStep.tsx'))
const PauseStep = part(() => import('./PauseStep.tsx'))
const PictureOutbox = lazy(() => untilHere(() => import('../pictures/PictureOutbox.tsx')))
// Stands over the board from the first moment, and may come after it.
const Report = part(async () => {
  await untilUsable
  return import('../report/tablet/ReportAtTable.tsx')
})
/** Beside the composer, and never before it. */
const ComposerAside = part(async () => {
  await untilUsable
  return import('./ComposerAside.tsx')
})
const PrivateBand = part(() => import('./PrivateBand.tsx'))

type Props = {
  readonly context: BoardContext
  readonly session: SessionState
  readonly tableId: TableId
  readonly room: RoomHandle
  readonly board: Board
  /** Trays of steps that are over, with something that is not at the table yet. */
  readonly others: readonly Board[]
  readonly draft: DraftStore
}

const NONE: ReadonlySet<string> = new Set()

/** A working table: header, what the step asks for, and the composer while there is something to write. */
export function TableBoard({ context, session, ...rest }: Props): ReactNode {
  const { id, processId, definition, showCategories } = session
  const [closed, close] = useState<ReadonlySet<string>>(NONE)
  const everyScenario = useSameList(session.scenarios)
  const table = session.tables.find((one) => one.id === rest.tableId)
  const scenarios = useSameList(table === undefined ? [] : scenariosAt(session.scenarios, table, session.tables))
  const [filter, setFilter] = useState<ScenarioId | null>(null)
  const only = scenarios.some((one) => one.id === filter) ? filter : null
  const words = useMemo((): Words => ({ session: id, definition, lanes: lanesById(definition), showCategories, closed, process: processId, scenarios, everyScenario, only }), [id, definition, showCategories, closed, processId, scenarios, everyScenario, only])
  return (
    <BoardContext value={context}>
      <WordsContext value={words}>
        <Page session={session} onClosed={close} onOnly={setFilter} {...rest} />
      </WordsContext>
    </BoardContext>
  )
}

type PageProps = Omit<Props, 'context'> & { readonly onClosed: (lanes: ReadonlySet<string>) => void; readonly onOnly: (scenario: ScenarioId | null) => void }

function Page({ session, tableId, room, board, others, draft, onClosed, onOnly }: PageProps): ReactNode {
  const { attention, people, here, history, isTray, groups } = useBoard()
  const Dock = useStore(groups)?.Dock ?? Composer
  const { closed: shut, scenarios } = useWords()
  const step = currentStep(session)
  const { text, lane, category } = useStore(draft)
  const ballot = ballotOnScreen(session)
  const columns = useColumns()
  // Behind tabs a locked lane is still there to look at.
  const composing = ballot === null ? composingNow(session.definition, step, { text, lane }, columns ? shut : undefined) : null
  const loaded = useLoaded(room)
  // A copy made anew after a refusal may have to wait for the network; whoever has something to say does not.
  const replaced = useStore(board.state, ({ refusedFor }) => refusedFor !== null)
  const closed = useClosed(board, room)
  const lanes = lanesOfStep(session.definition, step)
  const over = session.joining === 'ended' && here.as === 'seat'
  useReloadWhenItGoesOn(over)
  const current = lanes.find(({ id }) => id === lane) ?? lanes[0]
  useUndoKeys(history)
  useEffect(() => {
    if (loaded) pageIsUsable()
  }, [loaded])

  // Who is in a note when the step changes is so no more: the box is gone. And undo must not reach what is out of sight.
  useEffect(() => {
    attention.setState({ editing: null })
    history.forget()
    groups.getState()?.stopSelecting()
  }, [attention, history, groups, step?.id])
  const { id, programme, step: at } = session
  useEffect(() => onceIdle(() => import('../pictures/prefetch.ts').then((it) => it.prefetchPictures(id, programme, at))), [id, programme, at])
  const speaksFor = here.categories.find((id) => id === category) ?? here.categories[0] ?? null
  useEffect(() => people.speakFor(speaksFor), [people, speaksFor])
  return (
    <div className={styles.page}>
      <div>
        <TableHeader session={session} step={step} tableId={tableId} room={room} board={board} />
        <TimeSignal clock={session.clock} className={styles.time} />
        {privateStep(session, tableId) === null ? null : (
          <Suspense>
            <PrivateBand session={session} tableId={tableId} />
          </Suspense>
        )}
        <Suspense>
          <RoomOrder session={session} tableId={tableId} lanes={lanes} onClosed={onClosed} />
        </Suspense>
        <Notices board={board} room={room} />
        {others.map((other, i) => (
          <TrayNotices key={i} board={other} />
        ))}
        {over || scenarios.length < 2 || step?.mode !== 'write' ? null : (
          <Suspense>
            <ScenarioFilter onOnly={onOnly} />
          </Suspense>
        )}
        {isTray || over || step?.mode !== 'write' ? null : (
          <Suspense>
            <Report session={session} step={step} />
          </Suspense>
        )}
      </div>
      {session.definition.tools.some((tool) => tool.lanes.some((lane) => lane.pictures)) ? (
        <Suspense>
          <PictureOutbox draft={draft} />
        </Suspense>
      ) : null}
      <Suspense fallback={<Waiting />}>
        {over ? <EndedStep /> : ballot !== null ? <VoteStep session={session} ballot={ballot} here={here} /> : loaded ? <StepBody session={session} step={step} lanes={lanes} current={current} columns={columns} /> : <Waiting />}
      </Suspense>
      {over ? null : (
        <Suspense>
          <ComposerAside session={session} here={here} draft={draft} lane={composing?.chosen} />
        </Suspense>
      )}
      {over || composing === null || !(loaded || replaced) || closed !== null ? null : shut.has(composing.chosen.id) ? (
        <Suspense>
          <ClosedComposer draft={draft} asTabs={!columns && !composing.late} closed={shut} {...composing} />
        </Suspense>
      ) : (
        <Dock Composer={Composer} draft={draft} asTabs={!columns && !composing.late} {...composing} />
      )}
    </div>
  )
}

/** What was refused when the session ended is opened anew once it goes on, with whatever did not go then. */
function useReloadWhenItGoesOn(over: boolean): void {
  const wasOver = useRef(over)
  useEffect(() => {
    if (wasOver.current && !over) location.reload()
    wasOver.current = over
  }, [over])
}

/** There is something to show: what the server sent, or what an earlier visit left here. */
function useLoaded({ status }: RoomHandle): boolean {
  const { store } = useBoard()
  const synced = useStore(status, (now) => now.synced)
  const hasNotes = useStore(store, ({ notes }) => notes.size > 0)
  return synced || hasNotes
}

type BodyProps = {
  readonly session: SessionState
  readonly step: Step | undefined
  readonly lanes: readonly Lane[]
  readonly current: Lane | undefined
  readonly columns: boolean
}

function StepBody({ session, step, lanes, current, columns }: BodyProps): ReactNode {
  switch (step?.mode) {
    case undefined:
      return <main />
    case 'show':
      return <ShowStep session={session} step={step} />
    case 'pause':
      return <PauseStep />
    case 'report':
      return <Report session={session} step={step} />
    case 'cluster':
    case 'link':
    case 'vote':
      return <PlenaryStep sessionId={session.id} />
    case 'write':
      return current === undefined ? <main /> : <Lanes lanes={lanes} current={current} columns={columns} />
  }
}
