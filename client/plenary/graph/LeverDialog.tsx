import { Check } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId, TableId } from '../../../shared/ids.ts'
import { setLever } from '../../../shared/ops/setLever.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { useWords } from '../model/words.tsx'
import styles from './Graph.module.css'
import { graphTexts } from './texts.ts'

type Props = { readonly note: NoteId; readonly onClose: () => void }

/** Which lever a barrier belongs to. A table's note is changed at its table, where the truth about it is; the plenary follows. */
export function LeverDialog({ note, onClose }: Props): ReactNode {
  const { acts } = useBoard()
  const there = usePlenary(({ notes }) => notes.get(note))
  if (there === undefined) return null
  if (there.table !== null) return <AtTable note={note} table={there.table} chosen={there.lever} onClose={onClose} />
  const choose = (lever: string | null) => {
    acts.changeOwn(note, { lever })
    onClose()
  }
  return <Levers chosen={there.lever} onChoose={choose} onClose={onClose} />
}

type AtTableProps = Props & { readonly table: TableId; readonly chosen: string | null }

/** Open until the choice has come back from the table: then it is durable. */
function AtTable({ note, table, chosen, onClose }: AtTableProps): ReactNode {
  const t = useTexts(graphTexts)
  const room = useRoom({ kind: 'table', tableId: table }, { as: 'staff' })
  const { synced, connection } = useStore(room.status)
  const [wanted, setWanted] = useState<{ readonly lever: string | null } | null>(null)
  useEffect(() => {
    if (wanted !== null && synced) setLever(room.doc, note, wanted.lever)
  }, [wanted, synced, room, note])
  useEffect(() => {
    if (wanted !== null && wanted.lever === chosen) onClose()
  }, [wanted, chosen, onClose])
  const lost = connection !== 'open' && connection !== 'connecting'
  return (
    <Levers chosen={wanted === null ? chosen : wanted.lever} onChoose={(lever) => setWanted({ lever })} onClose={onClose}>
      <p role="status" className={styles.soft}>{lost ? t('lever.lost') : wanted === null ? null : t('lever.sending')}</p>
    </Levers>
  )
}

type LeversProps = { readonly chosen: string | null; readonly onChoose: (lever: string | null) => void; readonly onClose: () => void; readonly children?: ReactNode }

function Levers({ chosen, onChoose, onClose, children }: LeversProps): ReactNode {
  const t = useTexts(graphTexts)
  const localised = useLocalised()
  const { levers } = useWords()
  const all = [...levers.map(({ id, name }) => ({ id, name: localised(name) })), { id: null, name: t('lever.none') }]
  return (
    <Dialog title={t('lever')} onClose={onClose}>
      {children}
      <ul className={styles.levers}>
        {all.map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              <span>{name}</span>
              {id === chosen ? <Check size={18} aria-hidden="true" /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
