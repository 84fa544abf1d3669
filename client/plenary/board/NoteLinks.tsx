import { CircleHelp, Link2, Unlink2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Edge } from '../../../shared/graph/graph.ts'
import { partOf } from '../../../shared/graph/roles.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { noteRect } from '../../../shared/plenary/layout.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import type { View } from '../canvas/view.ts'
import { lanesFor } from '../graph/candidates.ts'
import { cut } from '../graph/near.ts'
import { graphTexts } from '../graph/texts.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { selectNotes } from '../model/selection.ts'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './SelectionPanel.module.css'

type Props = { readonly card: NoteId; readonly view: View | null }

/** What a card explains and what explains it, whoever linked it; each leads there. Links of tables are theirs to take away. */
export function NoteLinks({ card, view }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const g = useTexts(graphTexts)
  const words = useWords()
  const { graph, asking } = useBoard()
  const { cards, into, outOf, circling, broken } = useStore(graph)
  const lane = cards.get(card)?.lane
  const aside = (end: 'from' | 'to') => [
    ...circling.filter((edge) => edge[end] === card).map((edge) => ({ edge, why: g('circling') })),
    ...broken.filter((edge) => edge[end] === card).map((edge) => ({ edge, why: g('broken') })),
  ]
  const standing = (edges: readonly Edge[] | undefined) => (edges ?? []).map((edge) => ({ edge, why: null }))
  const isExplained = lanesFor(lane, 'because', words.lanes)
  return (
    <>
      <Linked heading={t('because')} links={[...standing(into.get(card)), ...aside('to')]} end="from" view={view} />
      <Linked heading={t('explains')} links={[...standing(outOf.get(card)), ...aside('from')]} end="to" view={view} />
      <div className={styles.actions}>
        {isExplained.length === 0 ? null : (
          <Button look="plain" onClick={() => asking.setState({ what: 'link', card, way: 'because' })}>
            <Link2 size={20} aria-hidden="true" />
            {g('because')}
          </Button>
        )}
        {lanesFor(lane, 'explains', words.lanes).length === 0 ? null : (
          <Button look="plain" onClick={() => asking.setState({ what: 'link', card, way: 'explains' })}>
            <Link2 size={20} aria-hidden="true" />
            {g('explains')}
          </Button>
        )}
        {!isExplained.some((one) => partOf(one, words.lanes) === 'cause') ? null : (
          <Button look="plain" onClick={() => asking.setState({ what: 'why', card })}>
            <CircleHelp size={20} aria-hidden="true" />
            {g('why')}
          </Button>
        )}
      </div>
    </>
  )
}

type LinkedProps = {
  readonly heading: string
  /** `why`: it stands in no tree. */
  readonly links: readonly { readonly edge: Edge; readonly why: string | null }[]
  readonly end: 'from' | 'to'
  readonly view: View | null
}

function Linked({ heading, links, end, view }: LinkedProps): ReactNode {
  if (links.length === 0) return null
  return (
    <div className={styles.links}>
      <h3>{heading}</h3>
      <ul>
        {links.map(({ edge, why }) => (
          <LinkedNote key={edge.id} id={edge[end]} edge={edge} why={why} view={view} />
        ))}
      </ul>
    </div>
  )
}

type LinkedNoteProps = { readonly id: NoteId; readonly edge: Edge; readonly why: string | null; readonly view: View | null }

function LinkedNote({ id, edge, why, view }: LinkedNoteProps): ReactNode {
  const g = useTexts(graphTexts)
  const words = useWords()
  const { selection, surface, acts } = useBoard()
  const note = usePlenary((state) => noteOfCard(state, id))
  const links = usePlenary((state) => state.links)
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  const goThere = () => {
    selectNotes(selection, [id])
    const place = surface.placeOf(id)
    if (place !== undefined) view?.reveal(noteRect(place))
  }
  const own = edge.links.filter((link) => links.get(link)?.table === null)
  return (
    <li data-hue={kind?.hue} className={styles.linked}>
      <button type="button" onClick={goThere}>
        {kind === undefined ? null : <KindIcon icon={kind.icon} />}
        <span className="only-heard">{words.noteName(note.lane)}: </span>
        <span>
          <span dir="auto">{note.text}</span>
          {why === null ? null : <small>{why}</small>}
          {own.length === edge.links.length ? null : <small>{g('fromTable')}</small>}
        </span>
      </button>
      {own.length === 0 ? null : <IconButton icon={Unlink2} label={g('unlink', { note: cut(note.text, 40) })} onClick={() => acts.unlink(own)} />}
    </li>
  )
}
