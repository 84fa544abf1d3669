import type { ComponentType } from 'react'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import { groupRootsOf, type TableCluster } from '../../../shared/document/tableGroups.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { dissolveCluster, recolourCluster, renameCluster, restoreCluster } from '../../../shared/ops/changeCluster.ts'
import { clusterAtTable, putInCluster, takeOutOfCluster } from '../../../shared/ops/clusterAtTable.ts'
import { mergeAtTable } from '../../../shared/ops/mergeAtTable.ts'
import { moveNote } from '../../../shared/ops/moveNote.ts'
import type { OpResult } from '../../../shared/ops/op.ts'
import { foldsOf, refoldNotes } from '../../../shared/ops/refoldNotes.ts'
import { unmergeNotes } from '../../../shared/ops/unmergeNotes.ts'
import { may } from '../../../shared/policy/rights.ts'
import { TABLE_GROUPS } from '../../../shared/policy/tableGroups.ts'
import { arranged, NO_GROUPS, peersOf, readGroups, type TableGroups } from '../../../shared/tableGroups/readGroups.ts'
import { say } from '../../i18n/addTexts.ts'
import { faultTexts } from '../../i18n/texts.ts'
import type { MenuGroup } from '../../ui/Menu.tsx'
import { announce, showToast } from '../../ui/toasts.ts'
import type { BoardContext } from '../BoardContext.tsx'
import type { ComposerProps } from '../Composer.tsx'
import type { LaneListProps } from '../laneAttention.ts'
import type { LaneOrder } from '../laneOrder.ts'
import { GroupedLane } from './GroupedLane.tsx'
import { groupTexts } from './groupTexts.ts'
import { SaidLine } from './SaidLine.tsx'
import { SelectDock } from './SelectDock.tsx'

export type GroupsState = {
  readonly read: TableGroups
  /** The notes that are held; null while nobody selects here. */
  readonly selected: ReadonlySet<NoteId> | null
  readonly splitting: boolean
  /** Closed on this tablet: only their titles show. */
  readonly closed: ReadonlySet<ClusterId>
}

/** Clusters and merges of a table on one tablet: what it shows, and what may be done. The base of the page knows only this. */
export type Groups = {
  readonly state: StoreApi<GroupsState>
  readonly Lane: ComponentType<LaneListProps>
  readonly Said: ComponentType<{ readonly id: NoteId; readonly reading: boolean }>
  readonly Dock: ComponentType<ComposerProps & { readonly Composer: ComponentType<ComposerProps> }>
  /** What a note's menu has besides. */
  readonly menuOf: (id: NoteId) => MenuGroup[]
  readonly peersOf: (id: NoteId, cards: readonly NoteId[]) => readonly NoteId[]
  readonly clusterOf: (id: NoteId) => ClusterId | null
  readonly titleOf: (cluster: ClusterId) => string
  readonly select: (notes: readonly NoteId[], splitting?: boolean) => void
  readonly toggle: (id: NoteId) => void
  readonly stopSelecting: () => void
  readonly open: (cluster: ClusterId, open: boolean) => void
  readonly group: (title: string, colour: ClusterColour) => void
  readonly putSelectedInto: (cluster: ClusterId) => void
  readonly merge: () => void
  readonly takeApart: (notes: readonly NoteId[]) => void
  readonly mayName: (cluster: TableCluster) => boolean
  readonly rename: (cluster: ClusterId, title: string, colour: ClusterColour) => void
  readonly dissolve: (cluster: ClusterId) => void
  /** Puts a card down before another of a lane (null: at its end), in a cluster or in none: one step of undo. */
  readonly drop: (id: NoteId, lane: string, before: NoteId | null, into: ClusterId | null) => void
  readonly stop: () => void
}

export function createGroups(board: BoardContext): Groups {
  const { doc, store, history, here, attention } = board
  const t = (key: (typeof groupTexts.keys)[number], values?: Record<string, string | number>) => say(groupTexts, key, values)
  const state = createStore<GroupsState>(() => ({ read: NO_GROUPS, selected: null, splitting: false, closed: new Set() }))
  history.follow(groupRootsOf(doc))

  const read = () => state.getState().read
  const titleOf = (id: ClusterId) => read().clusters.get(id)?.title || t('unnamed')
  const told = <T>(outcome: OpResult<T>): outcome is { readonly ok: true; readonly value: T } => {
    if (!outcome.ok) showToast({ text: say(faultTexts, `refused.${outcome.reason}`) })
    return outcome.ok
  }
  const step = <T>(op: () => OpResult<T>) => told(history.step(op))
  const stopSelecting = () => {
    if (state.getState().selected !== null) state.setState({ selected: null, splitting: false })
  }
  /** What is held, in the order of the board. */
  const held = () => {
    const selected = state.getState().selected ?? new Set()
    return [...store.getState().lanes.values()].flat().filter((id) => selected.has(id))
  }
  const look = (id: NoteId) => attention.setState({ wanted: { id, focus: true } })
  const refold = (notes: readonly NoteId[], op: () => OpResult<unknown>, words: string) => {
    const before = foldsOf(doc, notes)
    if (step(op)) showToast({ text: words, action: { label: t('undo'), run: () => history.step(() => refoldNotes(doc, before)) } })
  }

  const groups: Omit<Groups, 'stop'> = {
    state,
    Lane: GroupedLane,
    Said: SaidLine,
    Dock: SelectDock,
    peersOf: (id, cards) => peersOf(id, cards, read()),
    clusterOf: (id) => read().clusterOf.get(id) ?? null,
    titleOf,
    menuOf(id) {
      const { clusters, clusterOf } = read()
      const own = clusterOf.get(id)
      const filled = new Set(clusterOf.values())
      const out = own === undefined ? [] : [{ label: t('out', { title: titleOf(own) }), onSelect: () => void step(() => takeOutOfCluster(doc, [id])) }]
      const into = [...clusters.keys()].filter((cluster) => cluster !== own && filled.has(cluster))
        .map((cluster) => ({ label: t('into', { title: titleOf(cluster) }), onSelect: () => void step(() => putInCluster(doc, [id], cluster)) }))
      return out.length + into.length === 0 ? [] : [{ heading: t('heading'), items: [...out, ...into] }]
    },
    select(notes, splitting = false) {
      attention.setState({ editing: null })
      state.setState({ selected: new Set(notes), splitting })
      announce(t(splitting ? 'select.split' : 'select.hint'))
    },
    toggle(id) {
      const selected = new Set(state.getState().selected)
      if (!selected.delete(id)) selected.add(id)
      state.setState({ selected })
    },
    stopSelecting,
    open(cluster, open) {
      const closed = new Set(state.getState().closed)
      if (open) closed.delete(cluster)
      else closed.add(cluster)
      state.setState({ closed })
    },
    group(title, colour) {
      const notes = held()
      const [first] = notes
      if (first === undefined || !step(() => clusterAtTable(doc, { author: here.author, title, colour, notes }))) return
      stopSelecting()
      announce(t('new.made', { title: title || t('unnamed') }))
      look(first)
    },
    putSelectedInto(cluster) {
      const notes = held()
      if (!step(() => putInCluster(doc, notes, cluster))) return
      stopSelecting()
      if (notes[0] !== undefined) look(notes[0])
    },
    merge() {
      const notes = held()
      const { merges, clusterOf } = read()
      const weight = (id: NoteId) => (merges.get(id)?.sources.length ?? 1) * 2 + (clusterOf.has(id) ? 1 : 0)
      const [head] = [...notes].sort((a, b) => weight(b) - weight(a))
      if (head === undefined) return
      const all = notes.flatMap((id) => merges.get(id)?.sources ?? [id])
      refold(all, () => mergeAtTable(doc, notes, head), t('merge.done', { count: all.length }))
      stopSelecting()
      look(head)
    },
    takeApart(notes) {
      const { merges, heads } = read()
      const all = notes.flatMap((id) => merges.get(heads.get(id) ?? id)?.sources ?? [id])
      refold(all, () => unmergeNotes(doc, notes), t('merge.isApart'))
    },
    mayName: ({ author }) => may(TABLE_GROUPS.nameCluster, { role: here.role, id: here.author, categories: [] }, author),
    rename: (cluster, title, colour) =>
      void step(() => {
        const named = renameCluster(doc, cluster, title)
        return named.ok ? recolourCluster(doc, cluster, colour) : named
      }),
    dissolve(cluster) {
      if (!step(() => dissolveCluster(doc, cluster))) return
      showToast({ text: t('cluster.dissolved'), action: { label: t('undo'), run: () => void step(() => restoreCluster(doc, cluster)) } })
    },
    drop(id, lane, before, into) {
      const { lanes, order } = store.getState()
      const cards = lanes.get(lane) ?? []
      const at = cards.indexOf(id)
      const isThere = at !== -1 && (cards[at + 1] ?? null) === before
      const place = into === null || (before !== null && read().clusterOf.get(before) === into) ? before : afterCluster(cards, order.get(lane) ?? [], id, into, read())
      step(() => {
        const moved = isThere ? null : moveNote(doc, id, { lane, before: place })
        if (moved?.ok === false) return moved
        return into === null ? takeOutOfCluster(doc, [id]) : putInCluster(doc, [id], into)
      })
    },
  }
  const stop = followGroups(board, state)
  // Menus say what the groups are now: whoever draws with them draws again when they change.
  const unwatch = state.subscribe(({ read: now }, { read: before }) => {
    if (now !== before && board.groups.getState() !== null) board.groups.setState({ ...made }, true)
  })
  const made: Groups = {
    ...groups,
    stop() {
      unwatch()
      stop()
    },
  }
  return made
}

/** What stands after the last card of a cluster in a lane, in the lane's own order. */
function afterCluster(cards: readonly NoteId[], order: readonly NoteId[], id: NoteId, cluster: ClusterId, { clusterOf }: TableGroups): NoteId | null {
  const last = cards.findLast((other) => other !== id && clusterOf.get(other) === cluster)
  if (last === undefined) return null
  return order.slice(order.indexOf(last) + 1).find((other) => other !== id) ?? null
}

/** Reads the groups whenever they or the notes that are there change, and arranges the cards. Returns what stops it. */
function followGroups({ doc, store, attention }: BoardContext, state: StoreApi<GroupsState>): () => void {
  const roots: ReadonlySet<unknown> = new Set(groupRootsOf(doc))
  let lastOrder: LaneOrder | null = null
  let lanes: LaneOrder = new Map()
  let frame: number | null = null

  const arrange = (order: LaneOrder): LaneOrder => {
    if (order === lastOrder) return lanes
    lastOrder = order
    const read = readGroups(doc, new Set([...order.values()].flat()))
    lanes = new Map([...order].map(([lane, ids]) => [lane, kept(lanes.get(lane), arranged(ids, read))]))
    const { selected } = state.getState()
    const shown = new Set([...lanes.values()].flat())
    state.setState({ read, selected: selected === null ? null : new Set([...selected].filter((id) => shown.has(id))) })
    return lanes
  }
  const refresh = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    lastOrder = null
    store.arrange(arrange)
  }
  const onTransaction = ({ changedParentTypes, local }: Y.Transaction) => {
    if (![...changedParentTypes.keys()].some((type) => roots.has(type))) return
    if (local || document.visibilityState === 'hidden') refresh()
    else frame ??= requestAnimationFrame(refresh)
  }
  // A note that is asked for may be folded under another, or in a cluster that is closed.
  const unwatch = attention.subscribe(({ wanted }) => {
    if (wanted === null) return
    const { read, closed } = state.getState()
    const head = read.heads.get(wanted.id)
    if (head !== undefined) return attention.setState({ wanted: { ...wanted, id: head } })
    const cluster = read.clusterOf.get(wanted.id)
    if (cluster !== undefined && closed.has(cluster)) state.setState({ closed: new Set([...closed].filter((other) => other !== cluster)) })
  })
  doc.on('afterTransaction', onTransaction)
  refresh()
  return () => {
    unwatch()
    doc.off('afterTransaction', onTransaction)
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

/** The same list as before if it says the same: then nothing is drawn anew. */
function kept(before: readonly NoteId[] | undefined, after: readonly NoteId[]): readonly NoteId[] {
  return before?.length === after.length && after.every((id, at) => before[at] === id) ? before : after
}
