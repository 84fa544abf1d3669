import { Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { linkedLanes } from '../../../shared/graph/roles.ts'
import type { PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { SolutionHint } from '../../hints/SolutionHint.tsx'
import { say, useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { Acts } from '../model/acts.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

type Props = { readonly id: NoteId; readonly note: PlenaryNote }

/** What can be changed of a note that was born in the plenary: its words, its kind, whether it is there. */
export function OwnNote({ id, note }: Props): ReactNode {
  const t = useTexts(graphTexts)
  const { acts } = useBoard()
  const words = useWords()
  const [editing, setEditing] = useState(false)
  const lane = words.lane(note.lane)
  return (
    <div className={styles.own}>
      {note.late === true ? <p className={styles.soft}>{t('late')}</p> : null}
      {editing ? <Editor id={id} note={note} onDone={() => setEditing(false)} /> : lane === undefined ? null : <SolutionHint key={id} lane={lane} lanes={words.lanes} text={note.text} />}
      {editing ? null : (
        <div className={styles.ownActs}>
          <Button look="plain" onClick={() => setEditing(true)}>
            <Pencil size={18} aria-hidden="true" />
            {t('edit')}
          </Button>
          <Button look="plain" onClick={() => deleteWithWayBack(acts, id)}>
            <Trash2 size={18} aria-hidden="true" />
            {t('delete')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Editor({ id, note, onDone }: Props & { readonly onDone: () => void }): ReactNode {
  const t = useTexts(graphTexts)
  const localised = useLocalised()
  const { acts } = useBoard()
  const words = useWords()
  const [text, setText] = useState(note.text)
  const save = () => {
    if (text !== note.text && !acts.editOwn(id, text)) return
    onDone()
  }
  return (
    <>
      <textarea
        className={styles.input} rows={4} autoFocus dir="auto" value={text} maxLength={LIMITS.maxTextLength} aria-label={t('write.text')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
          else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            save()
          } else return
          event.stopPropagation()
        }}
      />
      <SelectField label={t('write.kind')} value={note.lane} onChange={(event) => acts.changeOwn(id, { lane: event.target.value })}>
        {[...new Set([...linkedLanes(words.lanes), ...words.lanes.values()])].map((lane) => (
          <option key={lane.id} value={lane.id}>{localised(lane.noteName)}</option>
        ))}
      </SelectField>
      <div className={styles.ownActs}>
        <Button onClick={onDone}>{t('edit.cancel')}</Button>
        <Button look="primary" disabled={text.trim() === ''} onClick={save}>{t('edit.save')}</Button>
      </div>
    </>
  )
}

function deleteWithWayBack(acts: Acts, id: NoteId): void {
  acts.changeOwn(id, { deleted: true })
  showToast({ text: say(graphTexts, 'deleted'), action: { label: say(graphTexts, 'restore'), run: () => acts.changeOwn(id, { deleted: false }) } })
}
