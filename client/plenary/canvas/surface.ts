import { contains, overlaps, type Point, type Rect } from '../../../shared/plenary/geometry.ts'
import { noteRect, type Layout, type NotePlace } from '../../../shared/plenary/layout.ts'
import { PANEL } from '../../../shared/plenary/metrics.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { arrive, glide } from './motion.ts'

export type Hit =
  | { readonly kind: 'note'; readonly note: NoteId }
  /** The bar that drags a cluster. */
  | { readonly kind: 'title'; readonly cluster: ClusterId }
  | { readonly kind: 'panel'; readonly cluster: ClusterId }

/** What a drag carries, with where it was picked up. */
export type Carried = { readonly notes: ReadonlyMap<NoteId, Point>; readonly panels: ReadonlyMap<ClusterId, Point> }

/** More than these gliding at once say nothing any more, and cost frames. */
const MAX_GLIDING = 150

/**
 * What is drawn, and where: the layout, but for what is being dragged. Elements are moved by writing their transform, without React;
 * gestures ask here what lies under the pointer.
 */
export class Surface {
  #layout: Layout = { notes: new Map(), panels: new Map(), blocks: [] }
  #notes = new Map<NoteId, NotePlace>()
  #panels = new Map<ClusterId, Rect>()
  #noteElements = new Map<NoteId, HTMLElement>()
  /** A cluster has two: the ground below the notes and the title above them. */
  #clusterElements = new Map<ClusterId, Set<HTMLElement>>()
  #carried: Carried | null = null
  #open = false
  /** How many times larger titles are drawn than at 100 %, so that they can be read from afar. */
  titleScale = 1
  #movedListeners = new Set<() => void>()
  #aimed: NoteId | null = null

  /** Told whenever something stands elsewhere: after a layout, and while things are carried. */
  onMoved(listener: () => void): () => void {
    this.#movedListeners.add(listener)
    return () => void this.#movedListeners.delete(listener)
  }

  #tellMoved(): void {
    for (const listener of this.#movedListeners) listener()
  }

  /** Marks the note that a link would go to. */
  aim(note: NoteId | null): void {
    if (note === this.#aimed) return
    if (this.#aimed !== null) this.#noteElements.get(this.#aimed)?.removeAttribute('data-aimed')
    if (note !== null) this.#noteElements.get(note)?.setAttribute('data-aimed', '')
    this.#aimed = note
  }

  /** Is this on screen? What is not, needs no motion. Set with the camera. */
  isInView: (rect: Rect) => boolean = () => false

  /** From now on a note that appears is new. */
  showArrivals(): void {
    this.#open = true
  }

  get layout(): Layout {
    return this.#layout
  }

  placeOf(note: NoteId): NotePlace | undefined {
    return this.#notes.get(note)
  }

  panelOf(cluster: ClusterId): Rect | undefined {
    return this.#panels.get(cluster)
  }

  elementOf(note: NoteId): HTMLElement | undefined {
    return this.#noteElements.get(note)
  }

  attachNote(note: NoteId, element: HTMLElement): () => void {
    this.#noteElements.set(note, element)
    const place = this.#notes.get(note)
    if (place !== undefined) drawNote(element, place)
    if (place !== undefined && this.#open && this.isInView(noteRect(place))) arrive(element)
    return () => {
      if (this.#noteElements.get(note) === element) this.#noteElements.delete(note)
    }
  }

  attachCluster(cluster: ClusterId, element: HTMLElement): () => void {
    const elements = this.#clusterElements.get(cluster) ?? new Set()
    this.#clusterElements.set(cluster, elements.add(element))
    const panel = this.#panels.get(cluster)
    if (panel !== undefined) drawPanel(element, panel)
    return () => {
      elements.delete(element)
      if (elements.size === 0) this.#clusterElements.delete(cluster)
    }
  }

  /** Draws a new layout; what moved glides there, what is held stays under the hand. */
  settle(layout: Layout): void {
    this.#layout = layout
    let gliding = 0
    const notes = new Map<NoteId, NotePlace>()
    for (const [id, place] of layout.notes) {
      const before = this.#notes.get(id)
      if (before !== undefined && this.#carried?.notes.has(id) === true) notes.set(id, before)
      else {
        notes.set(id, place)
        if (before !== undefined && samePlace(before, place)) continue
        const element = this.#noteElements.get(id)
        if (element === undefined) continue
        drawNote(element, place)
        if (before !== undefined && (this.isInView(noteRect(before)) || this.isInView(noteRect(place))) && gliding++ < MAX_GLIDING) glide(element, before, place)
      }
    }
    this.#notes = notes
    this.#settlePanels(layout.panels)
    this.#tellMoved()
  }

  #settlePanels(panels: ReadonlyMap<ClusterId, Rect>): void {
    const drawn = new Map<ClusterId, Rect>()
    for (const [id, panel] of panels) {
      const before = this.#panels.get(id)
      if (before !== undefined && this.#carried?.panels.has(id) === true) drawn.set(id, before)
      else {
        drawn.set(id, panel)
        if (before !== undefined && sameRect(before, panel)) continue
        for (const element of this.#clusterElements.get(id) ?? []) {
          drawPanel(element, panel)
          if (before !== undefined) glide(element, before, panel)
        }
      }
    }
    this.#panels = drawn
  }

  /** Takes things up: until they are put down, layouts do not move them. */
  pickUp(notes: Iterable<NoteId>, clusters: Iterable<ClusterId>): Carried {
    const carried = { notes: new Map<NoteId, Point>(), panels: new Map<ClusterId, Point>() }
    for (const id of notes) {
      const place = this.#notes.get(id)
      const element = this.#noteElements.get(id)
      if (place === undefined || element === undefined) continue
      for (const animation of element.getAnimations()) animation.cancel()
      element.dataset['carried'] = ''
      carried.notes.set(id, place)
    }
    for (const id of clusters) {
      const panel = this.#panels.get(id)
      if (panel === undefined) continue
      carried.panels.set(id, panel)
    }
    this.#carried = carried
    return carried
  }

  /** Moves what is carried so far from where it was picked up. */
  carry({ x, y }: Point): void {
    for (const [id, from] of this.#carried?.notes ?? []) {
      const place = this.#notes.get(id)
      const element = this.#noteElements.get(id)
      if (place === undefined || element === undefined) continue
      const now = { ...place, x: from.x + x, y: from.y + y }
      this.#notes.set(id, now)
      drawNote(element, now)
    }
    for (const [id, from] of this.#carried?.panels ?? []) {
      const panel = this.#panels.get(id)
      if (panel === undefined) continue
      const now = { ...panel, x: from.x + x, y: from.y + y }
      this.#panels.set(id, now)
      for (const element of this.#clusterElements.get(id) ?? []) drawPanel(element, now)
    }
    this.#tellMoved()
  }

  /** Lets go: everything glides to where the layout says it stands. */
  putDown(): void {
    for (const id of this.#carried?.notes.keys() ?? []) delete this.#noteElements.get(id)?.dataset['carried']
    this.#carried = null
    this.settle(this.#layout)
  }

  /** Marks the cluster that would take what is being dragged. */
  hint(cluster: ClusterId | null): void {
    for (const [id, elements] of this.#clusterElements) {
      for (const element of elements) element.toggleAttribute('data-target', id === cluster)
    }
  }

  hit(point: Point): Hit | null {
    for (const [cluster, panel] of this.#panels) if (contains(this.#titleRect(panel), point)) return { kind: 'title', cluster }
    const cluster = this.clusterAt(point)
    let top: { readonly note: NoteId; readonly z: number } | null = null
    for (const [note, place] of this.#notes) {
      if (contains(noteRect(place), point) && (top === null || place.z >= top.z)) top = { note, z: place.z }
    }
    if (top !== null) return { kind: 'note', note: top.note }
    return cluster === null ? null : { kind: 'panel', cluster }
  }

  clusterAt(point: Point): ClusterId | null {
    for (const [id, panel] of this.#panels) {
      if (this.#carried?.panels.has(id) !== true && contains(panel, point)) return id
    }
    return null
  }

  notesIn(rect: Rect): NoteId[] {
    return [...this.#notes].flatMap(([id, place]) => (overlaps(noteRect(place), rect) ? [id] : []))
  }

  /** It stands on the notes and grows upwards, as in Clusters.module.css. */
  #titleRect({ x, y, width }: Rect): Rect {
    const height = PANEL.title * this.titleScale
    return { x, y: y + PANEL.title - height, width, height }
  }
}

function samePlace(a: NotePlace, b: NotePlace): boolean {
  return a.x === b.x && a.y === b.y && a.z === b.z && a.where === b.where
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

export function markSelected(element: HTMLElement | undefined, selected: boolean): void {
  element?.setAttribute('aria-selected', String(selected))
  element?.toggleAttribute('data-selected', selected)
}

/** By left and top: a transform of its own would give each of 2,000 notes a node that the compositor visits in every frame. */
function drawNote(element: HTMLElement, { x, y, z, where }: NotePlace): void {
  element.style.left = `${x}px`
  element.style.top = `${y}px`
  element.style.zIndex = z === 0 ? '' : String(z)
  element.toggleAttribute('data-free', where === 'free')
}

function drawPanel(element: HTMLElement, { x, y, width, height }: Rect): void {
  element.style.left = `${x}px`
  element.style.top = `${y}px`
  element.style.setProperty('--width', `${width}px`)
  element.style.setProperty('--height', `${height}px`)
}
