import { useState, type ReactNode } from 'react'
import type { Note } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { announce } from '../ui/toasts.ts'
import type { Board } from './boardStore.ts'
import { useBoard, useNote, useWords } from './BoardContext.tsx'
import styles from './choices.module.css'
import { linkOffer, typeBetween } from './linkPhrase.ts'
import { tableTexts } from './texts.ts'
import { dialogTexts } from './dialogTexts.ts'
import { firstWords } from './words.ts'

/** With fewer notes a filter is one thing more to look at. */
const FILTER_FROM = 9

/** "Because of…" without dragging: the notes that this one can be linked to, to choose from. */
export default function LinkDialog({ id, onClose }: { readonly id: NoteId; readonly onClose: () => void }): ReactNode {
  const words = useTexts(dialogTexts)
  const { store, actions } = useBoard()
  const { lanes, closed } = useWords()
  const note = useNote(id)
  const [filter, setFilter] = useState('')
  if (note === undefined) return null
  // Read once while it is open: a list that jumps under the finger links the wrong notes.
  const all = candidates(note, store.getState(), lanes).filter((other) => !closed.has(other.lane))
  const shown = all.filter(({ text }) => text.toLowerCase().includes(filter.trim().toLowerCase()))
  const outwards = pointsOut(note, lanes)
  const lane = lanes.get(note.lane)
  const because = lane !== undefined && linkOffer(lane, lanes)?.word === 'because'
  const choose = (other: Note) => {
    const [from, to] = outwards ? [id, other.id] : [other.id, id]
    if (actions.link(from, to)) announce(words('link.done', { note: firstWords(other.text) }))
    onClose()
  }
  return (
    <Dialog title={words(because ? 'link.titleBecause' : 'link.title', { note: firstWords(note.text) })} onClose={onClose}>
      {all.length === 0 ? <p>{words('link.none')}</p> : null}
      {all.length < FILTER_FROM ? null : <Field label={words('link.filter')} value={filter} onChange={(event) => setFilter(event.target.value)} />}
      <ul className={styles.one}>
        {shown.map((other) => (
          <li key={other.id}>
            <NoteChoice note={other} lane={lanes.get(other.lane)} onChoose={() => choose(other)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type ChoiceProps = { readonly note: Note; readonly lane: Lane | undefined; readonly onChoose: () => void }

function NoteChoice({ note, lane, onChoose }: ChoiceProps): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  return (
    <button type="button" className={styles.choice} onClick={onChoose} aria-label={`${lane === undefined ? '' : localised(lane.noteName)}: ${note.text}`}>
      <span>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <span className={styles.words} dir="auto">
          {firstWords(note.text, 160) || t('note.blank')}
        </span>
      </span>
    </button>
  )
}

/** A cause is asked what it causes; a problem, which explains nothing, what explains it. */
function pointsOut({ lane }: Note, lanes: ReadonlyMap<string, Lane>): boolean {
  return lanes.get(lane)?.links.length !== 0
}

/** Notes that may be linked with this one, and are not yet; lane by lane, in their order. */
function candidates(note: Note, { notes, links, linksOf, lanes: order }: Board, lanes: ReadonlyMap<string, Lane>): Note[] {
  const linked = new Set(
    (linksOf.get(note.id) ?? []).flatMap((id) => {
      const link = links.get(id)
      return link === undefined ? [] : [link.from, link.to]
    }),
  )
  const type = (other: string) => (pointsOut(note, lanes) ? typeBetween(note.lane, other, lanes) : typeBetween(other, note.lane, lanes))
  return [...lanes.keys()]
    .filter((lane) => type(lane) !== null)
    .flatMap((lane) => order.get(lane) ?? [])
    .map((id) => notes.get(id))
    .filter((other) => other !== undefined)
    .filter((other) => other.id !== note.id && !linked.has(other.id))
}
