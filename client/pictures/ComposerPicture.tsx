import { ImagePlus, Pencil, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { PictureRef } from '../../shared/pictures/picture.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Complaint } from '../ui/FaultNote.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { onceIdle } from '../ui/onceIdle.ts'
import styles from './ComposerPicture.module.css'
import { encodeCanvas, type Encoded } from './encode.ts'
import { pictureFromFile, type FileFault, type Size } from './fromFile.ts'
import { picturesHere, type Keeper } from './keeper.ts'
import { notePictureTexts } from './noteTexts.ts'
import type { Stroke } from './strokes.ts'
import { useKeeper } from './useKeeper.ts'

const loadPad = () => import('./DrawingPad.tsx')
const DrawingPad = lazy(loadPad)
// A tablet that is offline when somebody wants to draw has it already.
onceIdle(loadPad)

/** Sharp on a tablet and on a card of the plenary, and a second's work for a bad Wi-Fi. */
const SIZE: Size = { longest: 1_280, bytes: 200_000 }

type Draft = StoreApi<{ readonly picture: PictureRef | null }>

/** The buttons of a lane whose notes may carry a picture, and the picture that the next note will carry. */
export default function ComposerPicture({ draft }: { readonly draft: Draft }): ReactNode {
  const t = useTexts(notePictureTexts)
  const keeper = useKeeper()
  const picture = useStore(draft, (now) => now.picture)
  const here = useStore(picturesHere, (all) => (picture === null ? undefined : all.get(picture.hash)))
  const { state, bring } = useBringing(draft, keeper)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [drawing, setDrawing] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  useMissing(draft, keeper)
  const remove = () => {
    if (picture !== null) keeper?.discard(picture.hash)
    draft.setState({ picture: null })
  }
  const draw = async (sheet: HTMLCanvasElement) => {
    if (await bring(() => encodeCanvas(sheet, SIZE).then((made) => made ?? 'unreadable'))) {
      setDrawing(false)
      setStrokes([])
    }
  }
  const choose = (file: File | undefined) => {
    if (file !== undefined) void bring(() => pictureFromFile(file, SIZE).then((made) => (made.ok ? made.picture : made.reason)))
  }
  return (
    <div className={styles.pictures}>
      {picture === null ? (
        <>
          <button type="button" className={styles.button} disabled={keeper === null} onClick={() => setDrawing(true)}>
            <Pencil size={18} aria-hidden="true" />
            {t('draw')}
          </button>
          <input
            ref={chooser} type="file" accept="image/*" hidden
            onChange={({ currentTarget }) => {
              choose(currentTarget.files?.[0])
              // The same file again is a new choice.
              currentTarget.value = ''
            }}
          />
          <button type="button" className={styles.button} disabled={keeper === null} onClick={() => chooser.current?.click()}>
            <ImagePlus size={18} aria-hidden="true" />
            {t('picture')}
          </button>
        </>
      ) : (
        <div className={styles.chosen}>
          <img src={here} alt={t('here')} />
          <p>{t('describe')}</p>
          <IconButton icon={X} label={t('remove')} onClick={remove} />
        </div>
      )}
      <p role="status" className={styles.state}>{state === 'preparing' ? t('preparing') : state === 'notKept' && picture !== null ? t('notKept') : ''}</p>
      {state === null || state === 'preparing' || state === 'notKept' ? null : <Complaint>{t(`fault.${state}`)}</Complaint>}
      {drawing ? (
        <Suspense>
          <DrawingPad strokes={strokes} onStrokes={setStrokes} onDone={(sheet) => void draw(sheet)} onClose={() => setDrawing(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

type State = 'preparing' | 'notKept' | FileFault | null

function useBringing(draft: Draft, keeper: Keeper | null) {
  const [state, setState] = useState<State>(null)
  /** True once the picture is in the composer. */
  const bring = async (make: () => Promise<Encoded | FileFault>): Promise<boolean> => {
    if (keeper === null) return false
    setState('preparing')
    const made = await make()
    if (typeof made === 'string') {
      setState(made)
      return false
    }
    const { picture, isKept } = await keeper.keep(made)
    draft.setState({ picture })
    setState(isKept ? null : 'notKept')
    return true
  }
  return { state, bring }
}

/** A picture that a browser without memory forgot over a reload is not promised any more. */
function useMissing(draft: Draft, keeper: Keeper | null): void {
  useEffect(() => {
    const { picture } = draft.getState()
    if (keeper !== null && picture !== null && !keeper.has(picture.hash)) draft.setState({ picture: null })
  }, [draft, keeper])
}
