import { Eraser, Trash2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './DrawingPad.module.css'
import { notePictureTexts } from './noteTexts.ts'
import { drawStrokes, SHEET, SHEET_COLOUR, type Point, type Stroke } from './strokes.ts'

/** Ink on white paper, whatever the theme: apart for the colour-blind by lightness too. */
const COLOURS = [['ink', '#1d1a17'], ['red', '#c23a22'], ['blue', '#1e5a8f'], ['green', '#3f8f4f']] as const
const WIDTHS = [['thin', 6], ['thick', 18]] as const
const ERASER_WIDTH = 56

type Props = {
  readonly strokes: readonly Stroke[]
  /** Kept outside, so that a drawing that was closed by mistake is there again. */
  readonly onStrokes: (strokes: readonly Stroke[]) => void
  readonly onDone: (sheet: HTMLCanvasElement) => void
  readonly onClose: () => void
}

/** A sheet as large as the screen, to draw on with a finger, a pen or a mouse. */
export default function DrawingPad({ strokes, onStrokes, onDone, onClose }: Props): ReactNode {
  const t = useTexts(notePictureTexts)
  const [colour, setColour] = useState<string>(COLOURS[0][1])
  const [width, setWidth] = useState<number>(WIDTHS[0][1])
  const [erasing, setErasing] = useState(false)
  const sheet = useRef<HTMLCanvasElement>(null)
  const pen = erasing ? { colour: SHEET_COLOUR, width: ERASER_WIDTH } : { colour, width }
  const drawing = useDrawing(sheet, strokes, onStrokes, pen)
  const isBlank = strokes.length === 0
  return (
    <Dialog
      title={t('pad.title')} size="screen" onClose={onClose}
      actions={<Button look="primary" disabled={isBlank} onClick={() => sheet.current !== null && onDone(sheet.current)}>{t('pad.done')}</Button>}
    >
      <div className={styles.pad}>
        <div className={styles.tools}>
          <div role="group" aria-label={t('pad.colours')}>
            {COLOURS.map(([name, value]) => (
              <button
                key={name} type="button" className={styles.pen} aria-label={t(`pad.colour.${name}`)} title={t(`pad.colour.${name}`)} aria-pressed={!erasing && value === colour}
                onClick={() => {
                  setColour(value)
                  setErasing(false)
                }}
              >
                <span style={{ background: value }} />
              </button>
            ))}
          </div>
          <div role="group" aria-label={t('pad.widths')}>
            {WIDTHS.map(([name, value]) => (
              <button
                key={name} type="button" className={styles.pen} aria-label={t(`pad.width.${name}`)} title={t(`pad.width.${name}`)} aria-pressed={!erasing && value === width}
                onClick={() => {
                  setWidth(value)
                  setErasing(false)
                }}
              >
                <span className={styles.line} style={{ height: value / 2 }} />
              </button>
            ))}
            <IconButton icon={Eraser} label={t('pad.eraser')} aria-pressed={erasing} className={styles.pen} onClick={() => setErasing(!erasing)} />
          </div>
          <div>
            <IconButton icon={Undo2} label={t('pad.undo')} disabled={isBlank} onClick={() => onStrokes(strokes.slice(0, -1))} />
            <IconButton icon={Trash2} label={t('pad.clear')} disabled={isBlank} onClick={() => onStrokes([])} />
          </div>
        </div>
        <div className={styles.place}>
          <canvas ref={sheet} className={styles.sheet} width={SHEET.width} height={SHEET.height} role="img" aria-label={t('pad.surface')} {...drawing} />
        </div>
      </div>
    </Dialog>
  )
}

/** One line from touch to lift, drawn as it grows; a second finger draws nothing. */
function useDrawing(sheet: React.RefObject<HTMLCanvasElement | null>, strokes: readonly Stroke[], onStrokes: Props['onStrokes'], pen: Omit<Stroke, 'points'>) {
  const growing = useRef<{ readonly pointer: number; readonly stroke: Stroke & { points: Point[] } } | null>(null)
  const paint = () => {
    const context = sheet.current?.getContext('2d')
    if (context !== null && context !== undefined) drawStrokes(context, growing.current === null ? strokes : [...strokes, growing.current.stroke])
  }
  useEffect(paint)
  const take = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const all = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const { clientX, clientY } of all.length === 0 ? [event] : all)
      growing.current?.stroke.points.push({ x: ((clientX - box.x) / box.width) * SHEET.width, y: ((clientY - box.y) / box.height) * SHEET.height })
    paint()
  }
  const end = (event: PointerEvent) => {
    if (growing.current?.pointer !== event.pointerId) return
    const { stroke } = growing.current
    growing.current = null
    onStrokes([...strokes, stroke])
  }
  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      if (growing.current !== null || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      growing.current = { pointer: event.pointerId, stroke: { ...pen, points: [] } }
      take(event)
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      if (growing.current?.pointer === event.pointerId) take(event)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
