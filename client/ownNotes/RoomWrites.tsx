import { CloudOff, Send } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { currentStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import { linkedLanes } from '../../shared/graph/roles.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import { lanesById, roomWritesIn, type Step } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { SolutionHint } from '../hints/SolutionHint.tsx'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { faultTexts } from '../i18n/texts.ts'
import type { Here } from '../table/seatHere.ts'
import { Button } from '../ui/Button.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import type { NoteBox } from './noteBox.ts'
import styles from './RoomWrites.module.css'
import { ownNoteTexts } from './texts.ts'
import { useNoteBox } from './useNoteBox.ts'

type Props = { readonly session: SessionState; readonly here: Here }

/** On a tablet, while the room may write in the plenary; and after that, for as long as something of it has not arrived. */
export function RoomWrites({ session, here }: Props): ReactNode {
  const t = useTexts(ownNoteTexts)
  const box = useNoteBox(session.id, here.author)
  const { notes, arrived } = useStore(box.store)
  const step = currentStep(session)
  const writing = roomWritesIn(step) && session.joining !== 'ended' ? step : undefined
  if (writing === undefined && notes.length === 0) return null
  return (
    <section className={styles.dock} aria-label={t('label')}>
      {writing === undefined ? null : <Writing session={session} here={here} step={writing} box={box} />}
      <Waiting box={box} />
      <p role="status" className={styles.arrived}>{arrived === 0 || notes.length > 0 ? null : t('arrived', { count: arrived })}</p>
    </section>
  )
}

function Writing({ session: { definition }, here, step, box }: Props & { readonly step: Step; readonly box: NoteBox }): ReactNode {
  const t = useTexts(ownNoteTexts)
  const localised = useLocalised()
  const lanes = linkedLanes(lanesById(definition))
  const [laneId, setLane] = useState(lanes[0]?.id)
  const [text, setText] = useState('')
  const [lever, setLever] = useState('')
  const [category, setCategory] = useState(here.categories[0] ?? '')
  const lane = lanes.find(({ id }) => id === laneId) ?? lanes[0]
  if (lane === undefined) return null
  const send = () => {
    if (text.trim() === '') return
    box.add({ commandId: newId<CommandId>(), step: step.id, lane: lane.id, category, text: text.trim(), lever: lane.asksLever && lever !== '' ? lever : null })
    setText('')
    setLever('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    send()
  }
  const mine = definition.categories.filter(({ id }) => here.categories.includes(id))
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend className="only-heard">{t('kind')}</legend>
        {lanes.map((one) => (
          <label key={one.id} data-hue={one.hue}>
            <input type="radio" name="plenary-kind" checked={one === lane} onChange={() => setLane(one.id)} />
            <KindIcon icon={one.icon} />
            {localised(one.noteName)}
          </label>
        ))}
        {lane.asksLever ? (
          <select className={styles.select} aria-label={t('lever')} value={lever} onChange={(event) => setLever(event.target.value)}>
            <option value="">{t('lever.none')}</option>
            {definition.levers.map(({ id, name }) => (
              <option key={id} value={id}>{localised(name)}</option>
            ))}
          </select>
        ) : null}
        {mine.length < 2 ? null : (
          <select className={styles.select} aria-label={t('category')} value={category} onChange={(event) => setCategory(event.target.value)}>
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>{localised(name)}</option>
            ))}
          </select>
        )}
      </fieldset>
      <div className={styles.row} data-hue={lane.hue}>
        <textarea
          rows={2} dir="auto" value={text} maxLength={LIMITS.maxTextLength} placeholder={localised(lane.prompt)} aria-label={localised(lane.prompt)} enterKeyHint="send"
          onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown}
        />
        <Button look="primary" disabled={text.trim() === ''} onClick={send}>
          <Send size={20} aria-hidden="true" />
          {t('add')}
        </Button>
      </div>
      <SolutionHint lane={lane} lanes={lanesById(definition)} text={text} />
      <p className={styles.about}>{t('about')}</p>
    </>
  )
}

/** What has not arrived: how much of it, and what the server did not take, in its own words. */
function Waiting({ box }: { readonly box: NoteBox }): ReactNode {
  const t = useTexts(ownNoteTexts)
  const faults = useTexts(faultTexts)
  const { notes, lost } = useStore(box.store)
  const refused = notes.filter((note) => note.refused !== null)
  const waiting = notes.length - refused.length
  return (
    <>
      <p role="status" className={styles.waiting}>
        {waiting === 0 ? null : (
          <>
            <CloudOff size={18} aria-hidden="true" /> {t('waiting', { count: waiting })}
            {lost ? ` – ${t('lost')}` : null}
          </>
        )}
      </p>
      {refused.length === 0 ? null : (
        <ul className={styles.refused}>
          {refused.map((note) => (
            <li key={note.commandId}>
              <p dir="auto">{t('refused', { text: note.text })}</p>
              {note.refused === null ? null : <p className={styles.about}>{faults(`problem.${note.refused}`)}</p>}
              <Button look="quiet" onClick={() => box.again(note)}>{t('again')}</Button>
              <Button look="plain" onClick={() => box.drop(note)}>{t('drop')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
