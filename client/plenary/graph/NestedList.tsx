import type { ReactNode } from 'react'
import { fishboneOf } from '../../../shared/graph/fishbone.ts'
import type { Graph } from '../../../shared/graph/graph.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useGraph } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import { useBoneName } from './Drawing.tsx'
import styles from './Drawing.module.css'
import { graphTexts } from './texts.ts'

type Props = { readonly graph: Graph; readonly root: NoteId; readonly onChoose: (card: NoteId) => void }

/** The tree in words: what explains a card stands under it; what was said above is named, and not said again. */
export function TreeList({ graph, root, onChoose }: Props): ReactNode {
  const said = new Set<NoteId>()
  return (
    <ul className={styles.list}>
      <Branch id={root} graph={graph} said={said} onChoose={onChoose} />
    </ul>
  )
}

type BranchProps = { readonly id: NoteId; readonly graph: Graph; readonly said: Set<NoteId>; readonly onChoose: Props['onChoose'] }

/** A function that is called, not a component: the list is said in one go, so that "above" is true. */
function Branch({ id, graph, said, onChoose }: BranchProps): ReactNode {
  const t = useTexts(graphTexts)
  const branch = (card: NoteId): ReactNode => {
    if (said.has(card)) {
      return (
        <li key={card}>
          <Item id={card} onChoose={onChoose} /> <small>{t('above')}</small>
        </li>
      )
    }
    said.add(card)
    const below = graph.into.get(card) ?? []
    return (
      <li key={card}>
        <Item id={card} onChoose={onChoose} />
        {below.length === 0 ? null : <ul>{below.map(({ from }) => branch(from))}</ul>}
      </li>
    )
  }
  return branch(id)
}

/** The fishbone in words: levers, and under each its causes and barriers. */
export function FishboneList({ graph, root, onChoose }: Props): ReactNode {
  const words = useWords()
  const nameOf = useBoneName()
  return (
    <ul className={styles.list}>
      <li>
        <Item id={root} onChoose={onChoose} />
        <ul>
          {fishboneOf(graph, root, words.lanes, words.levers).map((bone) => (
            <li key={nameOf(bone)}>
              <strong>{nameOf(bone)}</strong>
              <ul>
                {bone.entries.map(({ cause, barriers }) => {
                  const items = barriers.map((barrier) => (
                    <li key={barrier}>
                      <Item id={barrier} onChoose={onChoose} />
                    </li>
                  ))
                  return cause === null ? items : (
                    <li key={cause}>
                      <Item id={cause} onChoose={onChoose} />
                      {items.length === 0 ? null : <ul>{items}</ul>}
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ul>
      </li>
    </ul>
  )
}

function Item({ id, onChoose }: { readonly id: NoteId; readonly onChoose: Props['onChoose'] }): ReactNode {
  const words = useWords()
  const note = useGraph(({ cards }) => cards.get(id))
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  return (
    <button type="button" data-hue={kind?.hue} onClick={() => onChoose(id)}>
      {kind === undefined ? null : <KindIcon icon={kind.icon} />}
      <span className="only-heard">{words.noteName(note.lane)}: </span>
      <span dir="auto">{note.text}</span>
      <small>{words.table(note.table)}</small>
    </button>
  )
}
