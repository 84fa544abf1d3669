import { Plus } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useGraph } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { matching } from '../outline/matching.ts'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

/** More than these are not read, but searched for. */
const SHOWN = 12

type Props = {
  readonly label: string
  readonly heading: string
  readonly candidates: readonly NoteId[]
  /** What a new note may be; with Enter it is the first. */
  readonly lanes: readonly Lane[]
  /** What Enter in the box does: take the first that was found, or write what stands there. */
  readonly enter: 'pick' | 'write'
  /** True if it was taken: then the box is emptied. */
  readonly onPick: (id: NoteId) => boolean
  readonly onWrite: (lane: Lane, text: string) => boolean
}

/** One box to find a note by its words or to write the one that is missing. Down goes to what was found. */
export function PickOrWrite({ label, heading, candidates, lanes, enter, onPick, onWrite }: Props): ReactNode {
  const t = useTexts(graphTexts)
  const localised = useLocalised()
  const [text, setText] = useState('')
  const cards = useGraph((graph) => graph.cards)
  const found = useMemo(() => {
    const known = new Map(candidates.flatMap((id) => (cards.has(id) ? [[id, { text: cards.get(id)?.text ?? '' }] as const] : [])))
    const hits = matching(known, new Map(), text)
    return candidates.filter((id) => hits.has(id))
  }, [candidates, cards, text])
  const [lane] = lanes
  const emptied = (done: boolean) => (done ? setText('') : undefined)
  const write = (as: Lane) => (text.trim() === '' ? undefined : emptied(onWrite(as, text)))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return stepThrough(event)
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const first = found[0]
    if (enter === 'pick' && text.trim() !== '' && first !== undefined) emptied(onPick(first))
    else if (lane !== undefined) write(lane)
  }
  return (
    <div className={styles.picker} onKeyDown={onKeyDown}>
      <input className={styles.input} autoFocus aria-label={label} placeholder={label} value={text} maxLength={LIMITS.maxTextLength} autoComplete="off" dir="auto" onChange={(event) => setText(event.target.value)} />
      {text.trim() === '' ? null : (
        <div className={styles.writeAs}>
          {lanes.map((one) => (
            <Button key={one.id} look={enter === 'write' && one === lane ? 'primary' : 'quiet'} onClick={() => write(one)}>
              <Plus size={18} aria-hidden="true" />
              {t('writeAs', { kind: localised(one.noteName) })}
            </Button>
          ))}
        </div>
      )}
      <h3>{heading}</h3>
      {found.length > 0 ? null : <p className={styles.soft}>{t(candidates.length === 0 ? 'candidates.all' : 'candidates.none')}</p>}
      <ul className={styles.found}>
        {found.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <Candidate id={id} onPick={() => emptied(onPick(id))} />
          </li>
        ))}
      </ul>
      {found.length <= SHOWN ? null : <p className={styles.soft}>{t('more', { count: found.length - SHOWN })}</p>}
    </div>
  )
}

function Candidate({ id, onPick }: { readonly id: NoteId; readonly onPick: () => void }): ReactNode {
  const words = useWords()
  const note = useGraph((graph) => graph.cards.get(id))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  return (
    <button type="button" data-hue={kind?.hue} onClick={onPick}>
      {kind === undefined ? null : <KindIcon icon={kind.icon} />}
      <span className="only-heard">{words.noteName(note.lane)}: </span>
      <span dir="auto">{note.text}</span>
      <span className={styles.from}>{words.table(note.table)}</span>
    </button>
  )
}

/** From the box to what was found, and back. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')]
  const at = stops.findIndex((stop) => stop === event.target)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}
