import { FolderInput, Layers2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Close } from '../../../shared/grouping/closeness.ts'
import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { mergeAll } from '../board/mergeSelected.ts'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary, useSelection } from '../model/BoardContext.tsx'
import { noteOfCard, type PlenaryState } from '../model/plenaryFeed.ts'
import { toggleNote } from '../model/selection.ts'
import { ShownNote } from './ShownNote.tsx'
import type { Subject } from './suggestions.ts'
import styles from './Suggestions.module.css'
import { suggestionTexts } from './texts.ts'

type Asked = Exclude<Subject, { about: 'board' }>
type Props = { readonly subject: Asked; readonly close: readonly Close<NoteId>[]; readonly view: View | null }

/** What says something close to a note or a cluster. What was merged or put into the cluster meanwhile is done. */
export function CloseNotes({ subject, close, view }: Props): ReactNode {
  const layout = usePlenary((state) => state.layout)
  const cluster = usePlenary((state) => clusterOf(subject, state))
  const members = usePlenary(({ grouping }) => (cluster === null ? undefined : grouping.clusters.get(cluster)))
  const done = (id: NoteId) => !layout.notes.has(id) || (subject.about === 'cluster' && members?.includes(id) === true)
  return (
    <ul className={styles.list} role="list">
      {close.filter(({ id }) => !done(id)).map((one) => (
        <OneClose key={one.id} one={one} subject={subject} cluster={members?.includes(one.id) === true ? null : cluster} view={view} />
      ))}
    </ul>
  )
}

type OneProps = { readonly one: Close<NoteId>; readonly subject: Asked; readonly cluster: ClusterId | null; readonly view: View | null }

function OneClose({ one: { id, same, because }, subject, cluster, view }: OneProps): ReactNode {
  const t = useTexts(suggestionTexts)
  const board = useBoard()
  const text = usePlenary((state) => noteOfCard(state, id)?.text) ?? ''
  const selected = useSelection(({ notes }) => notes.has(id))
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <input type="checkbox" checked={selected} aria-label={t('add', { text })} onChange={() => toggleNote(board.selection, id)} />
        <ShownNote id={id} view={view} />
      </div>
      <p className={styles.because}>
        {same ? <strong>{t('same')}. </strong> : null}
        {t('because', { words: because.join(', ') })}
      </p>
      <div className={styles.acts}>
        {subject.about === 'note' ? (
          <Button look="plain" aria-label={t('mergeWith', { text })} onClick={() => mergeAll(board, view, [subject.id, id])}>
            <Layers2 size={20} aria-hidden="true" />
            {t('merge')}
          </Button>
        ) : null}
        {cluster === null ? null : (
          <Button look="plain" aria-label={t('toClusterOf', { text })} onClick={() => board.acts.moveInto([id], cluster)}>
            <FolderInput size={20} aria-hidden="true" />
            {t('toCluster')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The cluster that was asked about, or that the note is in. */
function clusterOf(subject: Asked, { clusters, placements }: PlenaryState): ClusterId | null {
  const placement = subject.about === 'note' ? placements.get(subject.id) : undefined
  const id = subject.about === 'cluster' ? subject.id : placement?.in === 'cluster' ? placement.cluster : null
  return id !== null && clusters.has(id) ? id : null
}
