import { Ellipsis } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { Note } from '../../shared/document/tableDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Menu, type MenuGroup, type MenuItem } from '../ui/Menu.tsx'
import { announce } from '../ui/toasts.ts'
import { hideWithWayBack } from '../ui/hideNote.ts'
import { mayChange, useBoard, useGroups, useWords } from './BoardContext.tsx'
import { besides, destinationOf, type Move } from './moves.ts'
import { tableTexts } from './texts.ts'
import { firstWords } from './words.ts'

type Props = {
  readonly note: Note
  /** The word on "because of…", null where the note can be linked to nothing. */
  readonly linkLabel: string | null
  readonly onEdit: () => void
  readonly onDelete: () => void
  readonly onLink: () => void
}

const MOVES = ['top', 'up', 'down', 'bottom'] as const satisfies readonly Move[]

/** Everything that can be done with a note without dragging it. */
export function NoteMenu({ note, linkLabel, onEdit, onDelete, onLink }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { actions, store, here, isTray, openGroups } = useBoard()
  const grouped = useGroups()
  const { definition, lanes, closed } = useWords()
  const mayEdit = mayChange(here, note.author)
  const { id, lane } = note

  const groups = useMemo((): MenuGroup[] => {
    const moveTo = (to: string, move: Move) => () => {
      const { lanes: order } = store.getState()
      const cards = order.get(to) ?? []
      const destination = destinationOf(id, to, move, grouped?.peersOf(id, cards) ?? cards)
      if (destination === null || !actions.move(id, destination)) return
      const after = store.getState().lanes.get(to) ?? []
      const name = lanes.get(to)?.name
      announce(t('move.moved', { lane: name === undefined ? to : localised(name), position: after.indexOf(id) + 1, count: after.length }))
    }
    const within: MenuItem[] = MOVES.map((move) => ({ label: t(`move.${move}`), onSelect: moveTo(lane, move) }))
    const across: MenuItem[] = mayEdit
      ? besides(definition, lane).filter((other) => !closed.has(other.id)).map((other) => ({ label: t('move.lane', { lane: localised(other.name) }), onSelect: moveTo(other.id, 'bottom') }))
      : []
    const own: MenuItem[] = mayEdit ? [{ label: t('note.edit'), onSelect: onEdit }] : []
    const show: MenuItem[] = isTray ? [{ label: t('note.show'), onSelect: () => actions.show(id) }] : []
    const link: MenuItem[] = linkLabel === null ? [] : [{ label: linkLabel, onSelect: onLink }]
    const hide: MenuItem[] = here.as === 'staff' ? [{ label: t('note.hide'), onSelect: () => void hideWithWayBack(here.table, id) }] : []
    const gone: MenuItem[] = [...hide, ...(mayEdit ? [{ label: t('note.delete'), alarm: true, onSelect: onDelete }] : [])]
    const select: MenuItem[] = isTray ? [] : [{ label: t('note.select'), onSelect: () => void openGroups().then((opened) => opened.select([id])) }]
    // The long group last: what does not fit has to be scrolled to.
    return [{ items: [...own, ...show, ...link, ...select, ...gone] }, ...(grouped?.menuOf(id) ?? []), { heading: t('move.heading'), items: [...within, ...across] }].filter(({ items }) => items.length > 0)
  }, [grouped, openGroups, here, id, lane, mayEdit, linkLabel, onEdit, onDelete, onLink, actions, store, isTray, definition, lanes, closed, t, localised])

  return <Menu label={t('note.actions', { note: firstWords(note.text) })} icon={Ellipsis} groups={groups} />
}
