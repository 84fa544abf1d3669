import { useState, type FormEvent, type ReactNode } from 'react'
import { linkedLanes } from '../../../shared/graph/roles.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { SolutionHint } from '../../hints/SolutionHint.tsx'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { announce } from '../../ui/toasts.ts'
import { uiTexts } from '../../ui/texts.ts'
import type { View } from '../canvas/view.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { selectNotes } from '../model/selection.ts'
import { useWords } from '../model/words.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

/** A new problem, cause or barrier, written in the plenary itself. */
export function WriteDialog({ view, onClose }: { readonly view: View | null; readonly onClose: () => void }): ReactNode {
  const t = useTexts(graphTexts)
  const ui = useTexts(uiTexts)
  const localised = useLocalised()
  const words = useWords()
  const board = useBoard()
  const lanes = linkedLanes(words.lanes)
  const [laneId, setLane] = useState(lanes[0]?.id ?? '')
  const [text, setText] = useState('')
  const [lever, setLever] = useState('')
  const lane = words.lane(laneId)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const id = board.acts.write({ lane: laneId, text, lever: lane?.asksLever === true && lever !== '' ? lever : null }, view?.centre() ?? { x: 0, y: 0 })
    if (id === null) return
    announce(t('write.done'))
    selectNotes(board.selection, [id])
    const place = board.surface.placeOf(id)
    if (place !== undefined) view?.reveal(noteRect(place))
    onClose()
  }
  return (
    <Dialog
      title={t('write')} onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="write-here" look="primary" disabled={text.trim() === ''}>{t('write.add')}</Button>
        </>
      }
    >
      <form id="write-here" className={styles.dialog} onSubmit={add}>
        <p className={styles.soft}>{t('write.hint')}</p>
        <fieldset className={styles.kinds}>
          <legend className="only-heard">{t('write.kind')}</legend>
          {lanes.map((one) => (
            <label key={one.id} data-hue={one.hue}>
              <input type="radio" name="kind" checked={one.id === laneId} onChange={() => setLane(one.id)} />
              <KindIcon icon={one.icon} />
              {localised(one.noteName)}
            </label>
          ))}
        </fieldset>
        <textarea
          className={styles.input} rows={3} autoFocus dir="auto" value={text} maxLength={LIMITS.maxTextLength} aria-label={t('write.text')}
          placeholder={lane === undefined ? '' : localised(lane.prompt)} onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing ? add(event) : undefined)}
        />
        {lane === undefined ? null : <SolutionHint lane={lane} lanes={words.lanes} text={text} />}
        {lane?.asksLever === true ? (
          <SelectField label={t('lever')} value={lever} onChange={(event) => setLever(event.target.value)}>
            <option value="">{t('lever.none')}</option>
            {words.levers.map(({ id, name }) => (
              <option key={id} value={id}>{localised(name)}</option>
            ))}
          </SelectField>
        ) : null}
      </form>
    </Dialog>
  )
}
