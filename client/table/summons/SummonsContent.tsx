import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Summons } from '../../../shared/locks/summons.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import type { PlenaryFeed, PlenaryState } from '../../plenary/model/plenaryFeed.ts'
import { usePlenaryFeed } from '../../plenary/model/usePlenaryFeed.ts'
import { useWords, WordsOf } from '../../plenary/model/words.tsx'
import { OutlineClusters } from '../../plenary/outline/OutlineClusters.tsx'
import { OutlineNotes } from '../../plenary/outline/OutlineNotes.tsx'
import outline from '../../plenary/outline/Outline.module.css'
import { OutlineUnplaced } from '../../plenary/outline/OutlineUnplaced.tsx'
import { plenaryTexts } from '../../plenary/texts.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { DotsOf } from '../../vote/DotsContext.tsx'
import { summonsTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly summons: Summons }

/** What is looked at together: what fills the projector, or one cluster or note, or the plenary in its order. To read. */
export function SummonsContent({ session, summons }: Props): ReactNode {
  const room = useRoom({ kind: 'plenary', sessionId: session.id }, { as: 'seat' })
  const synced = useStore(room.status, (status) => status.synced)
  const feed = usePlenaryFeed(room.doc, session)
  if (feed === null || !synced) return <Waiting />
  return (
    <WordsOf session={session}>
      <DotsOf ballots={session.ballots}>
        <div className={outline.list}>
          <Looked feed={feed} at={lookedAt(session, summons)} />
        </div>
      </DotsOf>
    </WordsOf>
  )
}

/** Null: all of it; a drawing or a page is for the wall. */
function lookedAt({ spotlight }: SessionState, summons: Summons): { readonly id: string } | null {
  if (summons.to !== 'view') return summons
  return spotlight?.on === 'note' || spotlight?.on === 'cluster' ? spotlight : null
}

function Looked({ feed, at }: { readonly feed: PlenaryFeed; readonly at: { readonly id: string } | null }): ReactNode {
  const t = useTexts(summonsTexts)
  const plenary = useStore(feed.store)
  if (at === null) return <All plenary={plenary} />
  // Ids of notes and clusters are never the same.
  const clusters = new Map([...plenary.clusters].filter(([id]) => String(id) === at.id))
  const note = at.id as NoteId // looked up, and drawn only if it is one
  if (clusters.size > 0) return <OutlineClusters plenary={{ ...plenary, clusters, grouping: { ...plenary.grouping, free: [] } }} shown={() => true} />
  return plenary.notes.has(note) ? <OneNote plenary={plenary} id={note} /> : <p>{t('gone')}</p>
}

function OneNote({ plenary, id }: { readonly plenary: PlenaryState; readonly id: NoteId }): ReactNode {
  const words = useWords()
  const hue = words.lane(plenary.notes.get(id)?.lane ?? '')?.hue
  return (
    <div className={outline.section} data-hue={hue}>
      <OutlineNotes ids={[id]} plenary={plenary} withTable />
    </div>
  )
}

function All({ plenary }: { readonly plenary: PlenaryState }): ReactNode {
  const t = useTexts(plenaryTexts)
  if (plenary.layout.notes.size === 0) return <p>{t('outlineEmpty')}</p>
  return (
    <>
      <OutlineClusters plenary={plenary} shown={() => true} />
      <OutlineUnplaced plenary={plenary} shown={() => true} />
    </>
  )
}
