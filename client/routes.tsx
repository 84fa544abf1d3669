import { lazy, Suspense, type ReactNode } from 'react'
import { Route, Switch, useSearchParams } from 'wouter'
import { isId, type ActionId, type NoteId, type ProcessId, type SessionId, type TableId } from '../shared/ids.ts'
import { Waiting } from './ui/Waiting.tsx'

/** Which page an address shows. Each page is a chunk of its own: a tablet loads its table and nothing else. */
const HomePage = lazy(() => import('./join/HomePage.tsx'))
const EnterPage = lazy(() => import('./join/EnterPage.tsx'))
const JoinPage = lazy(() => import('./join/JoinPage.tsx'))
const TablePage = lazy(() => import('./table/TablePage.tsx'))
const ProcessesPage = lazy(() => import('./organise/ProcessesPage.tsx'))
const DesignPage = lazy(() => import('./organise/design/DesignPage.tsx'))
const ProcessPage = lazy(() => import('./organise/ProcessPage.tsx'))
const SynthesisPage = lazy(() => import('./synthesis/SynthesisPage.tsx'))
const PathwaysPage = lazy(() => import('./pathways/PathwaysPage.tsx'))
const PortfolioPage = lazy(() => import('./portfolio/PortfolioPage.tsx'))
const TracePage = lazy(() => import('./trace/TracePage.tsx'))
const TableStoryPage = lazy(() => import('./trace/TableStoryPage.tsx'))
const CountsPage = lazy(() => import('./trace/CountsPage.tsx'))
const NotePage = lazy(() => import('./trace/NotePage.tsx'))
const ActionsPage = lazy(() => import('./actions/ActionsPage.tsx'))
const ActionPage = lazy(() => import('./actions/ActionPage.tsx'))
const PlanPage = lazy(() => import('./plan/PlanPage.tsx'))
const FacilitatePage = lazy(() => import('./facilitate/FacilitatePage.tsx'))
const PlenaryBoard = lazy(() => import('./plenary/PlenaryBoard.tsx'))
const OutlinePage = lazy(() => import('./plenary/OutlinePage.tsx'))
const PrintPage = lazy(() => import('./print/PrintPage.tsx'))
const PeoplePage = lazy(() => import('./attendance/PeoplePage.tsx'))
const DoorPage = lazy(() => import('./attendance/DoorPage.tsx'))
const UnknownPage = lazy(() => import('./ui/UnknownPage.tsx'))

export function Routes(): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">{() => <HomePage />}</Route>
        <Route path="/enter">{() => <EnterPage />}</Route>
        <Route path="/j/:code?">{({ code }) => <JoinPage key={code} code={code ?? ''} />}</Route>
        <Route path="/t/:id">{({ id }) => known<TableId>(id, (tableId) => <TablePage key={tableId} tableId={tableId} />)}</Route>
        <Route path="/t/:id/became">{({ id }) => known<TableId>(id, (tableId) => <TableStoryPage key={tableId} tableId={tableId} />)}</Route>
        <Route path="/p">{() => <ProcessesPage />}</Route>
        <Route path="/p/:id/edit">{({ id }) => known<ProcessId>(id, (processId) => <DesignPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id">{({ id }) => known<ProcessId>(id, (processId) => <ProcessPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/synthesis">{({ id }) => known<ProcessId>(id, (processId) => <SynthesisPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/pathways">{({ id }) => known<ProcessId>(id, (processId) => <PathwaysPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/portfolio">{({ id }) => known<ProcessId>(id, (processId) => <PortfolioPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/counts">{({ id }) => known<ProcessId>(id, (processId) => <CountsPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/trace/:item">{({ id, item }) => known<ProcessId>(id, (processId) => (isId<ActionId>(item) ? <TracePage key={item} processId={processId} itemId={item} /> : <UnknownPage />))}</Route>
        <Route path="/p/:id/note/:note">{({ id, note }) => known<ProcessId>(id, (processId) => (isId<NoteId>(note) ? <NotePage key={note} processId={processId} noteId={note} /> : <UnknownPage />))}</Route>
        <Route path="/p/:id/actions">{({ id }) => known<ProcessId>(id, (processId) => <ActionsPage key={processId} processId={processId} />)}</Route>
        <Route path="/p/:id/actions/:action">{({ id, action }) => known<ProcessId>(id, (processId) => known<ActionId>(action, (actionId) => <ActionPage key={actionId} processId={processId} actionId={actionId} />))}</Route>
        <Route path="/p/:id/plan">{({ id }) => known<ProcessId>(id, (processId) => <PlanPage key={processId} processId={processId} />)}</Route>
        <Route path="/s/:id">{({ id }) => known<SessionId>(id, (sessionId) => <FacilitatePage key={sessionId} sessionId={sessionId} />)}</Route>
        <Route path="/s/:id/plenary">{({ id }) => known<SessionId>(id, (sessionId) => <Plenary key={sessionId} sessionId={sessionId} />)}</Route>
        <Route path="/s/:id/outline">{({ id }) => known<SessionId>(id, (sessionId) => <OutlinePage key={sessionId} sessionId={sessionId} />)}</Route>
        <Route path="/s/:id/print">{({ id }) => known<SessionId>(id, (sessionId) => <PrintPage key={sessionId} sessionId={sessionId} />)}</Route>
        <Route path="/s/:id/people">{({ id }) => known<SessionId>(id, (sessionId) => <PeoplePage key={sessionId} sessionId={sessionId} />)}</Route>
        <Route path="/s/:id/door">{({ id }) => known<SessionId>(id, (sessionId) => <DoorPage key={sessionId} sessionId={sessionId} />)}</Route>
        <Route>{() => <UnknownPage />}</Route>
      </Switch>
    </Suspense>
  )
}

/** The page for an id of an address, or the friendly page when the address holds none. */
function known<T extends ProcessId | SessionId | TableId | ActionId>(id: string, page: (id: T) => ReactNode): ReactNode {
  return isId<T>(id) ? page(id) : <UnknownPage />
}

function Plenary({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const [search] = useSearchParams()
  return <PlenaryBoard sessionId={sessionId} display={search.has('display')} />
}
