import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import type { Rect } from '../../../shared/plenary/geometry.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { saidTexts } from '../../ui/saidTexts.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useGraph } from '../model/BoardContext.tsx'
import { useSaid } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import styles from './Drawing.module.css'
import { styleOf } from './styleOf.ts'

type Props = {
  readonly id: NoteId
  readonly rect: Rect
  /** The stop of the tab key until the arrows go on. */
  readonly first: boolean
  readonly head: boolean
  readonly lines: number
  /** Said beside where it comes from. */
  readonly aside: string | null
  readonly chosen: { readonly selected: ReadonlySet<NoteId>; readonly onChoose: (card: NoteId) => void } | null
}

/** A card of the tree or the fishbone. */
export function GraphCard({ id, rect, first, head, lines, aside, chosen }: Props): ReactNode {
  const s = useTexts(saidTexts)
  const words = useWords()
  const note = useGraph(({ cards }) => cards.get(id))
  const said = useSaid(id)
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const from = said !== null && said.tables > 1 ? s('atTables', { count: said.tables }) : words.table(note.table)
  const about = [said === null || said.times < 2 ? from : `${from} · ${said.times}×`, aside].filter((part) => part !== null).join(' · ')
  const shared = {
    className: styles.card, 'data-hue': kind?.hue, 'data-card': id, 'data-head': head || undefined, style: { ...styleOf(rect), '--lines': lines },
    children: (
      <>
        <span className={styles.words} dir="auto">
          {kind === undefined ? null : <KindIcon icon={kind.icon} />}
          {note.text}
        </span>
        <span className={styles.about}>{about}</span>
      </>
    ),
  }
  if (chosen === null) return <div {...shared} />
  return <button type="button" tabIndex={first ? 0 : -1} aria-pressed={chosen.selected.has(id)} aria-label={`${words.noteName(note.lane)}: ${note.text} – ${about}`} onClick={() => chosen.onChoose(id)} {...shared} />
}
