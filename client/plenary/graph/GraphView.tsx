import { ChevronLeft, ChevronRight, List, MonitorUp, Workflow, ZoomIn, ZoomOut } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { leadsTo } from '../../../shared/graph/withoutCircles.ts'
import { problemsOf } from '../../../shared/graph/tree.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { setSpotlight } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useBoard, useSelection } from '../model/BoardContext.tsx'
import { selectNotes } from '../model/selection.ts'
import { FishboneDrawing, TreeDrawing } from './Drawing.tsx'
import styles from './GraphView.module.css'
import type { Looking } from './LookAt.tsx'
import { cut } from './near.ts'
import { FishboneList, TreeList } from './NestedList.tsx'
import { graphTexts } from './texts.ts'

const SCALES = [0.5, 0.65, 0.8, 1, 1.25, 1.5] as const

type Props = {
  readonly as: Exclude<Looking, 'canvas'>
  readonly session: SessionState
  /** May put it on the projector. */
  readonly leads?: boolean
}

/** One problem at a time, drawn as a tree or as a fishbone, or said as a list. */
export default function GraphView({ as, session, leads = true }: Props): ReactNode {
  const t = useTexts(graphTexts)
  const board = useBoard()
  const graph = useStore(board.graph)
  const selected = useSelection(({ notes }) => notes)
  const problems = useMemo(() => problemsOf(graph, board.lanes), [graph, board.lanes])
  const [picked, pick] = useProblem(problems)
  const [asList, setAsList] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useFittingScale(body, `${as} ${picked ?? ''}`)
  const choose = (card: NoteId) => selectNotes(board.selection, [card])
  if (picked === undefined) return <p className={styles.nothing}>{t('noProblems')}</p>
  const at = problems.indexOf(picked)
  const zoom = (by: number) => setScale(SCALES[Math.max(0, Math.min(SCALES.length - 1, nearestStep(scale) + by))] ?? 1)
  const drawing = { graph, root: picked, scale, chosen: { selected, onChoose: choose } }
  return (
    <section className={styles.view} aria-label={t(as)}>
      <div className={styles.bar}>
        <IconButton icon={ChevronLeft} label={t('previous')} disabled={at <= 0} onClick={() => pick(problems[at - 1])} />
        <label className={styles.choice}>
          <span className="only-heard">{t('problem')}</span>
          <select value={picked} onChange={(event) => pick(problems.find((id) => id === event.target.value))}>
            {problems.map((id) => (
              <option key={id} value={id}>{cut(graph.cards.get(id)?.text ?? '', 90)}</option>
            ))}
          </select>
        </label>
        <IconButton icon={ChevronRight} label={t('next')} disabled={at >= problems.length - 1} onClick={() => pick(problems[at + 1])} />
        <span className={styles.position}>{t('position', { at: at + 1, count: problems.length })}</span>
        <span className={styles.end}>
          <IconButton icon={ZoomOut} label={t('zoomOut')} disabled={asList || scale <= SCALES[0]} onClick={() => zoom(-1)} />
          <IconButton icon={ZoomIn} label={t('zoomIn')} disabled={asList || scale >= 1.5} onClick={() => zoom(1)} />
          <Button look="plain" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            {asList ? <Workflow size={20} aria-hidden="true" /> : <List size={20} aria-hidden="true" />}
            {t(asList ? 'drawing' : 'asList')}
          </Button>
          {leads ? <OnWall session={session} as={as} problem={picked} /> : null}
        </span>
      </div>
      {asList ? (
        <div className={styles.list}>{as === 'tree' ? <TreeList graph={graph} root={picked} onChoose={choose} /> : <FishboneList graph={graph} root={picked} onChoose={choose} />}</div>
      ) : (
        <div ref={body} className={styles.body}>
          <p className="only-heard">{t('keys')}</p>
          {as === 'tree' ? <TreeDrawing {...drawing} /> : <FishboneDrawing {...drawing} />}
          {(graph.into.get(picked) ?? []).length === 0 ? <p className={styles.nothingLinked}>{t('nothingLinked')}</p> : null}
        </div>
      )}
    </section>
  )
}

/** Shown is what was picked; before that, what is selected or the problem that it explains; else the first. */
function useProblem(problems: readonly NoteId[]): [NoteId | undefined, (problem: NoteId | undefined) => void] {
  const board = useBoard()
  const [picked, pick] = useState<NoteId | undefined>(() => {
    const [selected] = board.selection.getState().notes
    const { outOf } = board.graph.getState()
    return selected === undefined ? undefined : problems.find((id) => leadsTo(selected, id, (at) => (outOf.get(at) ?? []).map(({ to }) => to)))
  })
  const [first] = useState(() => problems[0])
  return [[picked, first, problems[0]].find((id) => id !== undefined && problems.includes(id)), pick]
}

/** Around the drawing, in px (GraphView.module.css). */
const INSET = 36

/** A drawing that is a little too wide is made to fit; one that is much too wide keeps letters that can be read, and scrolls. */
function useFittingScale(body: RefObject<HTMLDivElement | null>, what: string): [number, (scale: number) => void] {
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const room = body.current
    if (room === null) return
    const fit = () => {
      watch.disconnect() // what opens beside it later must not make the drawing jump
      const sheet = room.querySelector<HTMLElement>('[data-sheet]')
      if (sheet === null) return
      const fits = Math.min((room.clientWidth - INSET) / Number(sheet.dataset['width']), (room.clientHeight - INSET) / Number(sheet.dataset['height']))
      setScale(Math.max(0.65, Math.min(1, fits)))
    }
    const watch: ResizeObserver = new ResizeObserver(fit) // told once when it begins
    watch.observe(room)
    return () => watch.disconnect()
  }, [body, what])
  return [scale, setScale]
}

function nearestStep(scale: number): number {
  return SCALES.reduce((best, step, at) => (Math.abs(step - scale) < Math.abs((SCALES[best] ?? 1) - scale) ? at : best), 0)
}

function OnWall({ session, as, problem }: { readonly session: SessionState; readonly as: Props['as']; readonly problem: NoteId }): ReactNode {
  const t = useTexts(graphTexts)
  const { sending, fault, send } = useSending()
  return (
    <>
      <Button disabled={sending} onClick={() => void send(() => setSpotlight(session.id, { on: as, id: problem, page: 0 }))}>
        <MonitorUp size={20} aria-hidden="true" />
        {t('onWall')}
      </Button>
      <FaultNote fault={fault} />
    </>
  )
}
