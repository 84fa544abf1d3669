import { GripVertical, Link2 } from 'lucide-react'
import { lazy, memo, Suspense, useCallback, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Note } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { part } from '../ui/part.ts'
import { untilHere } from '../ui/untilHere.ts'
import { mayChange, useBoard, useGroups, useNote, useWords } from './BoardContext.tsx'
import { cardDrag } from './dragState.ts'
import { focusBeside } from './focusBeside.ts'
import { DRAG_INSTRUCTIONS_ID } from './lift.ts'
import { linkOffer } from './linkPhrase.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteLever } from './NoteLever.tsx'
import { NoteLinks } from './NoteLinks.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import { NoteText } from './NoteText.tsx'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'
import { useShown } from './useShown.ts'
import { Whose } from './Whose.tsx'
import { firstWords } from './words.ts'
import { NoteAnswers } from './workshopParts.ts'

const NotePicture = lazy(() => untilHere(() => import('../pictures/NotePicture.tsx')))
const LinkDialog = part(() => import('./LinkDialog.tsx'))

type Props = {
  readonly id: NoteId
  /** Nothing can be done with it here. */
  readonly reading?: boolean
}

/** A note: its words, what it is linked to, whose it is, and what can be done with it. Renders again when its note changes. */
export const NoteCard = memo(function NoteCard({ id, reading = false }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const { store, drag } = useBoard()
  const { lanes, session, closed } = useWords()
  const note = useNote(id)
  const shown = useShown(id)
  const look = useStore(drag, useCallback((state) => cardDrag(state, id), [id]))
  const Said = useGroups()?.Said
  const [isNew] = useState(() => hasJustCome(store.arrivedAt.get(id)))
  if (note === undefined) return null
  const lane = lanes.get(note.lane)
  return (
    <article className={styles.card} data-hue={lane?.hue} data-drag={look} data-new={isNew}>
      {note.picture === null ? null : (
        <Suspense>
          <NotePicture session={session} picture={note.picture} text={note.text} />
        </Suspense>
      )}
      {reading || shown || closed.has(note.lane) ? <ReadOnly note={note} /> : <Writable note={note} />}
      {shown ? <p className={styles.shown}>{t('note.shown')}</p> : null}
      {Said === undefined ? null : <Said id={id} reading={reading} />}
    </article>
  )
})

function ReadOnly({ note }: { readonly note: Note }): ReactNode {
  return (
    <>
      <NoteText text={note.text} />
      <NoteLever note={note} reading />
      <Answers note={note} reading />
      <NoteLinks id={note.id} reading />
      <Whose note={note} />
    </>
  )
}

/** What its lane asks of it in a workshop, and what it was told elsewhere. */
function Answers({ note, reading = false }: { readonly note: Note; readonly reading?: boolean }): ReactNode {
  const { lanes, everyScenario } = useWords()
  const { scales, asksScenario } = lanes.get(note.lane) ?? {}
  const isAsked = scales !== undefined || (asksScenario !== undefined && everyScenario.length > 0)
  if (!isAsked && note.scenario === null && note.pick === null) return null
  return (
    <Suspense>
      <NoteAnswers note={note} reading={reading} />
    </Suspense>
  )
}

function Writable({ note }: { readonly note: Note }): ReactNode {
  const t = useTexts(tableTexts)
  const { actions, attention, here, isTray } = useBoard()
  const localised = useLocalised()
  const { lanes } = useWords()
  const { id } = note
  const editing = useStore(attention, (state) => state.editing === id)
  const [linking, setLinking] = useState(false)
  const mayEdit = mayChange(here, note.author)
  const lane = lanes.get(note.lane)
  const offer = lane === undefined || isTray ? null : linkOffer(lane, lanes)
  const linkLabel = offer === null ? null : offer.own === undefined ? t(`link.add.${offer.word}`) : `${localised(offer.own)}…`

  const edit = useCallback(() => attention.setState({ editing: id }), [attention, id])
  const link = useCallback(() => setLinking(true), [])
  const remove = useCallback(() => {
    focusBeside(id)
    actions.remove(id)
  }, [actions, id])
  const finish = (text: string, before: string) => {
    if (attention.getState().editing !== id) return
    attention.setState({ editing: null })
    if (text.trim() === '' && note.picture === null) {
      focusBeside(id)
      actions.removeBlank(id, before)
    }
  }
  return (
    <>
      {editing && mayEdit ? <NoteEditor id={id} length={note.text.length} onDone={finish} /> : <NoteText text={note.text} onTap={mayEdit ? edit : undefined} />}
      <NoteLever note={note} />
      <Answers note={note} />
      <NoteLinks id={id} reading={false} />
      <footer className={styles.foot}>
        <Whose note={note} />
        <div className={styles.buttons}>
          {linkLabel === null ? null : (
            <button type="button" className={styles.link} onClick={link}>
              <Link2 size={16} aria-hidden="true" />
              {linkLabel}
            </button>
          )}
          <NoteMenu note={note} linkLabel={linkLabel} onEdit={edit} onDelete={remove} onLink={link} />
        </div>
        <button
          type="button"
          className={styles.grip}
          data-grip
          aria-label={t('note.drag', { note: firstWords(note.text) })}
          aria-roledescription={t('drag.role')}
          aria-describedby={DRAG_INSTRUCTIONS_ID}
        >
          <GripVertical size={18} aria-hidden="true" />
        </button>
      </footer>
      {linking ? (
        <Suspense>
          <LinkDialog id={id} onClose={() => setLinking(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Within this time a card that comes is shown coming. */
const NEW_FOR_MS = 1_000

function hasJustCome(atMs: number | undefined): boolean {
  return atMs !== undefined && performance.now() - atMs < NEW_FOR_MS
}
