import { Unlink } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { findLooseEnds, type LooseEnds as Ends } from '../../../shared/graph/looseEnds.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import type { Asking } from '../model/board.ts'
import { useBoard, useGraph, usePlenary } from '../model/BoardContext.tsx'
import { selectNotes } from '../model/selection.ts'
import { useWords } from '../model/words.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

function useLooseEnds(): Ends {
  const { graph, lanes } = useBoard()
  const now = useStore(graph)
  return useMemo(() => findLooseEnds(now, lanes), [now, lanes])
}

type ButtonProps = {
  readonly open: boolean
  readonly onOpen: () => void
  /** How its words look. */
  readonly word: string | undefined
}

export function LooseEndsButton({ open, onOpen, word }: ButtonProps): ReactNode {
  const t = useTexts(graphTexts)
  const ends = useLooseEnds()
  const count = Object.values(ends).reduce((sum, list) => sum + list.length, 0)
  return (
    <Button look="plain" title={t('looseEnds')} aria-pressed={open} onClick={onOpen}>
      <Unlink size={20} aria-hidden="true" />
      <span className={word}>{t('looseEnds')}</span>
      {count === 0 ? null : <span className={styles.number}>{count}</span>}
    </Button>
  )
}

/** What is still to be thought about: each leads to its note, and to what would mend it. */
export function LooseEnds({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(graphTexts)
  const ends = useLooseEnds()
  const nothing = Object.values(ends).every((list) => list.length === 0)
  return (
    <section className={styles.ends} aria-label={t('looseEnds')}>
      {nothing ? <p className={styles.soft}>{t('loose.none')}</p> : null}
      <EndList heading={t('loose.problems')} cards={ends.problemsWithoutCause} view={view} fix={t('loose.link')} asks={(card) => ({ what: 'link', card, way: 'because' })} />
      <EndList heading={t('loose.causes')} cards={ends.causesWithoutProblem} view={view} fix={t('loose.linkTo')} asks={(card) => ({ what: 'link', card, way: 'explains' })} />
      <BarrierList heading={t('loose.barriers')} cards={ends.barriersWithoutLever} view={view} />
    </section>
  )
}

/** The lever belongs to the note whose words are read. */
function BarrierList(props: Pick<ListProps, 'heading' | 'cards' | 'view'>): ReactNode {
  const t = useTexts(graphTexts)
  const merges = usePlenary(({ grouping }) => grouping.merges)
  return <EndList {...props} fix={t('chooseLever')} asks={(card) => ({ what: 'lever', note: merges.get(card)?.shown ?? card })} />
}

type ListProps = {
  readonly heading: string
  readonly cards: readonly NoteId[]
  readonly view: View | null
  readonly fix: string
  readonly asks: (card: NoteId) => Asking
}

function EndList({ heading, cards, view, fix, asks }: ListProps): ReactNode {
  if (cards.length === 0) return null
  return (
    <details open={cards.length < 40}>
      <summary>
        <h3>{heading}</h3> <span className={styles.number}>{cards.length}</span>
      </summary>
      <ul>
        {cards.map((card) => (
          <End key={card} card={card} view={view} fix={fix} asks={asks} />
        ))}
      </ul>
    </details>
  )
}

function End({ card, view, fix, asks }: Omit<ListProps, 'heading' | 'cards'> & { readonly card: NoteId }): ReactNode {
  const words = useWords()
  const { selection, surface, asking } = useBoard()
  const note = useGraph(({ cards }) => cards.get(card))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const goThere = () => {
    selectNotes(selection, [card])
    const place = surface.placeOf(card)
    if (place !== undefined) view?.reveal(noteRect(place))
  }
  return (
    <li data-hue={kind?.hue}>
      <button type="button" onClick={goThere}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} />}
        <span dir="auto">{note.text}</span>
        <span className={styles.from}>{words.table(note.table)}</span>
      </button>
      <Button look="plain" aria-label={`${fix}: ${note.text}`} onClick={() => asking.setState(asks(card))}>
        {fix}
      </Button>
    </li>
  )
}
