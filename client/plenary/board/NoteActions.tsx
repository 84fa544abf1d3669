import { CornerDownRight, EyeOff, FolderPlus, Layers2 as MergeIcon, ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { hideWithWayBack } from '../../ui/hideNote.ts'
import { Button } from '../../ui/Button.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { suggestionTexts } from '../suggestions/texts.ts'
import { plenaryTexts } from '../texts.ts'
import { mergeSelected } from './mergeSelected.ts'
import { SummonButton } from '../../locks/SummonButton.tsx'
import { SpotlightButton } from './SpotlightButton.tsx'
import { clusterSelected } from './newCluster.ts'
import styles from './SelectionPanel.module.css'

/** What a drag can do, without dragging. */
export function NoteActions({ notes, view }: { readonly notes: ReadonlySet<NoteId>; readonly view: View | null }): ReactNode {
  const t = useTexts(plenaryTexts)
  const board = useBoard()
  const clusters = usePlenary((state) => state.clusters)
  const s = useTexts(suggestionTexts)
  const chosen = [...notes]
  const only = chosen.length === 1 ? chosen[0] : undefined
  // Of merged notes, the one whose words are read: it is these that somebody wants off the screens.
  const shown = usePlenary(({ grouping }) => (only === undefined ? undefined : (grouping.merges.get(only)?.shown ?? only)))
  const table = usePlenary(({ notes: all }) => (shown === undefined ? undefined : all.get(shown)?.table))
  const groups: MenuGroup[] = [
    { heading: t('clusters'), items: [...clusters.values()].map(({ id, title }) => ({ label: title || t('unnamed'), onSelect: () => board.acts.moveInto(chosen, id) })) },
    { items: [{ label: t('backToUnplaced'), onSelect: () => board.acts.giveBack(chosen) }] },
  ]
  return (
    <div className={styles.actions}>
      <Menu label={t('moveTo')} icon={CornerDownRight} labelled groups={clusters.size === 0 ? groups.slice(1) : groups} />
      {only === undefined ? null : (
        <Button look="plain" onClick={() => board.suggestions.ask({ about: 'note', id: only })}>
          <ScanSearch size={20} aria-hidden="true" />
          {s('similar')}
        </Button>
      )}
      {notes.size < 2 ? null : (
        <Button look="plain" onClick={() => mergeSelected(board, view)}>
          <MergeIcon size={20} aria-hidden="true" />
          {t('merge')}
        </Button>
      )}
      {only === undefined ? null : <SpotlightButton on="note" id={only} />}
      {only === undefined ? null : <SummonButton on="note" id={only} />}
      {shown === undefined || table === undefined || table === null ? null : (
        <Button look="plain" onClick={() => void hideWithWayBack(table, shown)}>
          <EyeOff size={20} aria-hidden="true" />
          {t('hide')}
        </Button>
      )}
      <Button look="plain" onClick={() => clusterSelected(board, view)}>
        <FolderPlus size={20} aria-hidden="true" />
        {t('newCluster')}
      </Button>
    </div>
  )
}
