import { createShapeId, DefaultColorStyle, DefaultSizeStyle, renderPlaintextFromRichText, type Editor, type TLDrawShape, type TLShape, type TLShapeId, type TLTextShape } from 'tldraw'
import { inkTextOf, type Ink } from '../../../shared/document/ink.ts'
import type { InkId } from '../../../shared/ids.ts'
import { around, type Point, type Rect } from '../../../shared/plenary/geometry.ts'
import { inkIn } from '../../../shared/plenary/tidy.ts'
import { glide } from '../canvas/motion.ts'
import type { InkDesk } from './inkDesk.ts'
import { goesOn, type LastStroke } from './goesOn.ts'
import { mergedText } from './mergedText.ts'
import { COLOUR_NAMES, HALF_WIDTH, linesOf, looksOf, shapeOf, STROKE_NAMES, textProps } from './shapes.ts'

/** More than these gliding at once say nothing any more. */
const MAX_GLIDING = 150
/**
 * Between the document's ink and tldraw's store, where alone it is drawn. What the document says is put into the store; what a hand
 * draws, writes and rubs out there with tldraw's own tools is taken from it, once a frame and a stroke at its end, and written as acts.
 */
export class InkCanvas {
  readonly #editor: Editor
  readonly #desk: InkDesk
  /** Shapes that were made here keep the id that tldraw gave them, so that they need not be taken away and put back. */
  readonly #madeHere = new Map<InkId, TLShapeId>()
  readonly #inkOf = new Map<TLShapeId, InkId>()
  readonly #held = new Set<InkId>()
  readonly #erased: InkId[] = []
  #drawn = false
  /** Letters were typed that the document does not have yet; and the text as it was when both were the same. */
  #written = false
  #agreed = ''
  #begunMs = 0
  #last: (LastStroke & { readonly drawing: InkId }) | null = null
  readonly #stops: (() => void)[]

  constructor(editor: Editor, desk: InkDesk) {
    this.#editor = editor
    this.#desk = desk
    this.#show(desk.feed.store.getState().ink, new Map())
    this.#setStyles()
    const onTick = () => this.#take()
    editor.on('tick', onTick)
    this.#stops = [
      desk.feed.store.subscribe(({ ink }, { ink: before }) => this.#show(ink, before)),
      // Lines of one width, whatever the pen's pressure: the document keeps points alone.
      editor.sideEffects.registerBeforeCreateHandler('shape', evenLines),
      editor.sideEffects.registerAfterCreateHandler('shape', (_, source) => {
        if (source !== 'user') return
        if (!this.#drawn) this.#begunMs = performance.now()
        this.#drawn = true
      }),
      editor.sideEffects.registerAfterDeleteHandler('shape', (shape, source) => (source === 'user' ? this.#onErased(shape.id) : undefined)),
      editor.sideEffects.registerAfterChangeHandler('shape', (_, { id }, source) => {
        if (source === 'user' && id === editor.getEditingShapeId()) this.#written = true
      }),
      desk.pen.subscribe(() => this.#setStyles()),
      () => void editor.off('tick', onTick),
    ]
  }

  stop(): void {
    this.#take()
    for (const stop of this.#stops) stop()
  }

  /** Around each drawing and text, as it is drawn. */
  boxes(): ReadonlyMap<InkId, Rect> {
    return new Map([...this.#desk.feed.store.getState().items.keys()].flatMap((id) => {
      const box = this.boxOfItem(id)
      return box === null ? [] : [[id, box] as const]
    }))
  }

  /** Around a drawing or text; null if it is not there. */
  boxOfItem(item: InkId): Rect | null {
    return around((this.#desk.feed.store.getState().items.get(item)?.parts ?? []).flatMap(({ id }) => this.#boxOf(id) ?? []))
  }

  /** What lies in a cluster, or close around it, with all its strokes: it belongs to it. */
  itemsIn(panel: Rect): InkId[] {
    return inkIn(panel, this.boxes())
  }

  /** The drawing or text whose line is so near, in px of the screen; what lies on top first. */
  at(point: Point, near: number): InkId | null {
    const shapes = this.#editor.getCurrentPageRenderingShapesSorted()
    const zoom = this.#editor.getZoomLevel()
    const { ink } = this.#desk.feed.store.getState()
    for (let at = shapes.length - 1; at >= 0; at--) {
      const shape = shapes[at]
      const id = shape === undefined ? undefined : this.#inkOf.get(shape.id)
      const one = id === undefined ? undefined : ink.get(id)
      if (shape === undefined || one === undefined) continue
      const reach = near / zoom + (one.kind === 'text' ? 0 : HALF_WIDTH[one.width] * one.scale)
      const bounds = this.#editor.getShapePageBounds(shape.id)
      if (bounds === undefined || !bounds.clone().expandBy(reach).containsPoint(point)) continue
      const distance = this.#editor.getShapeGeometry(shape).distanceToPoint(this.#editor.getPointInShapeSpace(shape, point))
      if (distance <= reach) return one.kind === 'text' ? one.id : one.drawing
    }
    return null
  }

  /** Takes things up: until they are put down, the document does not move them. */
  carry(items: Iterable<InkId>, by: Point): void {
    const { items: all } = this.#desk.feed.store.getState()
    const moved = [...items].flatMap((item) => all.get(item)?.parts ?? [])
    for (const { id } of moved) this.#held.add(id)
    this.#apply(() => this.#editor.updateShapes(moved.map(({ id, kind, x, y }) => ({ id: this.#shapeIdOf(id), type: kind === 'text' ? 'text' : 'draw', x: x + by.x, y: y + by.y }))))
  }

  /** Lets go: everything stands where the document says. */
  putDown(): void {
    if (this.#held.size === 0) return
    const held = [...this.#held]
    this.#held.clear()
    this.#desk.feed.flush()
    const { ink } = this.#desk.feed.store.getState()
    const page = this.#editor.getCurrentPageId()
    const shapes = held.flatMap((id) => {
      const one = ink.get(id)
      return one === undefined || one.deleted ? [] : [shapeOf(one, this.#shapeIdOf(id), page)]
    })
    this.#apply(() => this.#editor.updateShapes(shapes.map(({ id, type, x, y }) => ({ id, type, x, y }))))
  }

  /** Begins a text whose first line stands at this height. */
  beginText({ x, y }: Point): void {
    const editor = this.#editor
    const id = createShapeId()
    const { colour, width } = this.#desk.pen.getState()
    const scale = 1 / editor.getZoomLevel()
    editor.createShape<TLTextShape>({ id, type: 'text', x, y: y - 22 * scale, props: textProps({ text: '', colour, width, scale }) })
    if (editor.getShape(id) !== undefined) this.#edit(id)
  }

  /** Opens a text for typing. */
  editText(id: InkId): void {
    const shape = this.#shapeIdOf(id)
    if (this.#editor.getShape(shape)?.type === 'text') this.#edit(shape)
  }

  /** What was written is taken over and, if it is nothing, gone. The text that it was, if there is one. */
  endText(): InkId | null {
    const id = this.#editor.getEditingShapeId()
    this.#takeText()
    this.#editor.setEditingShape(null)
    return id === null ? null : (this.#inkOf.get(id) ?? null)
  }

  #edit(shape: TLShapeId): void {
    this.#desk.newStep()
    this.#agreed = this.#textIn(shape)
    this.#editor.setEditingShape(shape)
    this.#editor.setCurrentTool('select.editing_shape')
  }

  #setStyles(): void {
    const { colour, width } = this.#desk.pen.getState()
    this.#editor.setStyleForNextShapes(DefaultColorStyle, COLOUR_NAMES[colour])
    this.#editor.setStyleForNextShapes(DefaultSizeStyle, STROKE_NAMES[width])
  }

  #shapeIdOf(id: InkId): TLShapeId {
    return this.#madeHere.get(id) ?? createShapeId(id)
  }

  #boxOf(id: InkId): Rect | null {
    const box = this.#editor.getShapePageBounds(this.#shapeIdOf(id))
    return box === undefined ? null : { x: box.x, y: box.y, width: box.w, height: box.h }
  }

  /** Not by a hand: nothing of it is written to the document. */
  #apply(change: () => void): void {
    this.#editor.run(() => this.#editor.store.mergeRemoteChanges(change), { history: 'ignore' })
  }

  #show(ink: ReadonlyMap<InkId, Ink>, before: ReadonlyMap<InkId, Ink>): void {
    // What is under the hand goes first, or it would be painted over.
    if (this.#written) this.#takeText()
    const now = this.#desk.feed.store.getState().ink
    const page = this.#editor.getCurrentPageId()
    const put: (TLDrawShape | TLTextShape)[] = []
    const gone: TLShapeId[] = []
    const moved: { readonly id: TLShapeId; readonly from: Point; readonly to: Point }[] = []
    for (const [id, changed] of ink) {
      const was = before.get(id)
      if (was === changed || this.#held.has(id)) continue
      const one = now.get(id) ?? changed
      const shapeId = this.#shapeIdOf(id)
      this.#inkOf.set(shapeId, id)
      const there = this.#editor.getShape(shapeId)
      if (one.deleted && there !== undefined) gone.push(shapeId)
      if (one.deleted || this.#isBeingWritten(shapeId, one)) continue
      if (shapeId === this.#editor.getEditingShapeId()) this.#agreed = one.text
      put.push(shapeOf(one, shapeId, page))
      if (there !== undefined && was !== undefined && (was.x !== one.x || was.y !== one.y)) moved.push({ id: shapeId, from: there, to: one })
    }
    if (put.length + gone.length === 0) return
    this.#apply(() => {
      this.#editor.store.remove(gone)
      this.#editor.store.put(put)
    })
    for (const { id, from, to } of moved.slice(0, MAX_GLIDING)) this.#glide(id, from, to)
  }

  /** The letters under the hand are left alone, unless somebody else changed them: then theirs are shown, with one's own in them. */
  #isBeingWritten(id: TLShapeId, { text }: Ink): boolean {
    return id === this.#editor.getEditingShapeId() && this.#textIn(id) === text
  }

  #glide(id: TLShapeId, from: Point, to: Point): void {
    const element = this.#editor.getContainer().querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    if (element !== null) glide(element, from, to)
  }

  #onErased(shape: TLShapeId): void {
    const id = this.#inkOf.get(shape)
    if (id !== undefined) this.#erased.push(id)
  }

  /** Once a frame. */
  #take(): void {
    if (this.#written) this.#takeText()
    if (this.#erased.length > 0) this.#desk.acts.erase(this.#erased.splice(0))
    if (this.#drawn && !this.#editor.isIn('draw.drawing')) this.#takeStrokes()
  }

  #takeStrokes(): void {
    this.#drawn = false
    const drawn = this.#editor.getCurrentPageShapes().filter((shape): shape is TLDrawShape => shape.type === 'draw' && !this.#inkOf.has(shape.id))
    if (drawn.length === 0) return
    const pieces = drawn.flatMap((shape) => linesOf(shape).map((lines) => ({ shape, lines })))
    const box = around(drawn.flatMap(({ id }) => this.#pageBox(id)))
    const ids = this.#desk.acts.add(pieces.map(({ shape, lines }) => ({ ...looksOf(shape), lines, drawing: this.#drawingFor(box), text: '' })))
    for (const [at, { shape }] of pieces.entries()) {
      const id = ids?.[at]
      if (id === undefined || this.#inkOf.has(shape.id)) continue
      this.#madeHere.set(id, shape.id)
      this.#inkOf.set(shape.id, id)
    }
    // What was refused is not kept, so it is not shown.
    this.#apply(() => this.#editor.store.remove(drawn.filter(({ id }) => !this.#inkOf.has(id)).map(({ id }) => id)))
    // A line that shift would add to the last stroke is a stroke of its own: strokes are for life.
    Object.assign(this.#editor.getStateDescendant('draw.drawing') ?? {}, { initialShape: undefined })
    this.#desk.feed.flush()
    const first = ids?.[0]
    const drawing = first === undefined ? undefined : this.#desk.feed.store.getState().ink.get(first)?.drawing
    if (drawing === undefined || box === null) return
    const before = drawing === this.#last?.drawing ? [this.#last.box] : []
    this.#last = { drawing, endedMs: performance.now(), box: around([box, ...before]) ?? box }
  }

  /** The drawing that a stroke here goes on with; null if it begins one. */
  #drawingFor(box: Rect | null): InkId | null {
    const last = this.#last
    if (last === null || box === null || !goesOn(last, { box, begunMs: this.#begunMs }, this.#editor.getZoomLevel())) return null
    return this.#desk.feed.store.getState().items.has(last.drawing) ? last.drawing : null
  }

  #pageBox(id: TLShapeId): Rect[] {
    const box = this.#editor.getShapePageBounds(id)
    return box === undefined ? [] : [{ x: box.x, y: box.y, width: box.w, height: box.h }]
  }

  #takeText(): void {
    this.#written = false
    const shapeId = this.#editor.getEditingShapeId()
    const shape = shapeId === null ? undefined : this.#editor.getShape<TLTextShape>(shapeId)
    if (shapeId === null || shape?.type !== 'text') return
    const text = this.#textIn(shapeId)
    const id = this.#inkOf.get(shapeId)
    if (id !== undefined) {
      // What others typed and is not shown here yet stays.
      const wanted = mergedText(this.#agreed, text, inkTextOf(this.#desk.doc, id)?.toString() ?? '')
      this.#agreed = text
      // What is too long is refused and said so; the letters that there were come back.
      if (this.#desk.acts.write(id, wanted)) this.#desk.feed.flush()
      else this.#reshow(id)
    } else if (text.trim() !== '') {
      const [made] = this.#desk.acts.add([{ ...looksOf(shape), lines: [], drawing: null, text }]) ?? []
      if (made === undefined) return
      this.#madeHere.set(made, shapeId)
      this.#inkOf.set(shapeId, made)
      this.#agreed = text
      this.#desk.feed.flush()
    }
  }

  #reshow(id: InkId): void {
    const ink = this.#desk.feed.store.getState().ink.get(id)
    if (ink === undefined) return
    this.#agreed = ink.text
    this.#apply(() => this.#editor.store.put([shapeOf(ink, this.#shapeIdOf(id), this.#editor.getCurrentPageId())]))
  }

  #textIn(id: TLShapeId): string {
    const shape = this.#editor.getShape<TLTextShape>(id)
    return shape?.type === 'text' ? renderPlaintextFromRichText(this.#editor, shape.props.richText) : ''
  }
}

function evenLines(shape: TLShape): TLShape {
  return shape.type === 'draw' ? { ...shape, props: { ...shape.props, isPen: false, fill: 'none', dash: 'draw' } } : shape
}
