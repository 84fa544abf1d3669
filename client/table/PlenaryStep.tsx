import { List, Projector } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { SessionId } from '../../shared/ids.ts'
import type { Tool } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { buttonClass } from '../ui/Button.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { useBoard, useWords } from './BoardContext.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** The room looks at the plenary; the table's own notes are here to read on. */
export default function PlenaryStep({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <main className={styles.reading}>
      <section className={styles.look}>
        <Projector size={40} aria-hidden="true" />
        <div>
          <h2>{t('plenary.heading')}</h2>
          <p>{t('plenary.text')}</p>
        </div>
        <Link href={`/s/${sessionId}/outline`} className={buttonClass('primary')}>
          <List size={20} aria-hidden="true" />
          {t('plenary.outline')}
        </Link>
      </section>
      <TableNotes />
    </main>
  )
}

/** The table's notes to read, the newest tool's first. */
export function TableNotes(): ReactNode {
  const t = useTexts(tableTexts)
  const { store } = useBoard()
  const { definition } = useWords()
  const order = useStore(store, (board) => board.lanes)
  const tools = definition.tools.filter(({ lanes }) => lanes.some(({ id }) => (order.get(id) ?? []).length > 0))
  return (
    <>
      <h2 className={styles.notesHead}>{t('plenary.notes')}</h2>
      {tools.length === 0 ? <p className={styles.aside}>{t('plenary.noNotes')}</p> : null}
      {tools.toReversed().map((tool) => (
        <ToolNotes key={tool.id} tool={tool} />
      ))}
    </>
  )
}

function ToolNotes({ tool }: { readonly tool: Tool }): ReactNode {
  const localised = useLocalised()
  const { store } = useBoard()
  const order = useStore(store, (board) => board.lanes)
  const filled = tool.lanes.filter(({ id }) => (order.get(id) ?? []).length > 0)
  return (
    <section aria-label={localised(tool.name)} className={styles.tool}>
      {filled.map((lane) => (
        <section key={lane.id} data-hue={lane.hue} aria-labelledby={`read-${lane.id}`}>
          <h3 id={`read-${lane.id}`}>
            <KindIcon icon={lane.icon} size={18} />
            {localised(lane.name)}
          </h3>
          <ul className={styles.cards}>
            {(order.get(lane.id) ?? []).map((id) => (
              <li key={id}>
                <NoteCard id={id} reading />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
