import { Unlink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Line } from '../../shared/api/synthesis.ts'
import type { Entry, SpokenNote } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Pick, PickAll } from './Choice.tsx'
import { Grip } from './Dragging.tsx'
import { Paged } from './Paged.tsx'
import { PutMenu } from './PutMenu.tsx'
import { useReading } from './reading.ts'
import { saidInWords } from './said.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { UsedIn } from './UsedIn.tsx'
import { memberOf, useGather } from './useGather.ts'

const AT_ONCE = 40

/** What was said, each with where it comes from: session, table, category; merged ones with every source. */
export function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  return (
    <>
      <PickAll lines={entries.map(({ id }) => id)} />
      <Paged items={entries} atOnce={AT_ONCE}>
        {(shown) => (
          <ul className={styles.entries}>
            {shown.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  )
}

function EntryLine({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { synthesis } = useReading()
  const lane = synthesis.lanes.get(entry.note.lane)
  const lever = synthesis.levers.find(({ id }) => id === entry.note.lever)
  const about = entry.links.flatMap(({ to }) => synthesis.entries.get(to)?.note.text ?? [])
  const member = memberOf.entry(entry)
  return (
    <li data-hue={lane?.hue} className={styles.entry}>
      <Pick id={entry.id} title={entry.note.text} />
      <div>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <p dir="auto" className={styles.words}>{entry.note.text}</p>
        {about.map((text, at) => (
          <p key={at} dir="auto" className={styles.soft}>{t('linkedTo', { text })}</p>
        ))}
        {lever === undefined ? null : <p className={styles.soft}>{localised(lever.name)}</p>}
        {entry.sources.length > 1 ? <p className={styles.soft}>{saidInWords(entry.said, t)}</p> : null}
        <Sources entry={entry} />
        <UsedIn entries={[entry]} />
      </div>
      <div className={styles.acts}>
        <Grip member={member} />
        <PutMenu member={member} />
      </div>
    </li>
  )
}

/** By line, so that each line of a session that was said to be the same can be taken apart again. */
function Sources({ entry }: { readonly entry: Entry }): ReactNode {
  const sources = new Map(entry.sources.map((note) => [note.id, note]))
  return (
    <ul className={styles.sources}>
      {entry.lines.map((line) => (
        <OneLine key={line.id} entry={entry} line={line} sources={sources} />
      ))}
    </ul>
  )
}

function OneLine({ entry, line, sources }: { readonly entry: Entry; readonly line: Line; readonly sources: ReadonlyMap<string, SpokenNote> }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { apart } = useGather()
  const text = sources.get(line.shown)?.text ?? ''
  return (
    <>
      {line.sources.map((id, at) => {
        const note = sources.get(id)
        return note === undefined ? null : (
          <li key={id}>
            <Source note={note} entry={entry} />
            {at === 0 && entry.lines.length > 1 ? <IconButton icon={Unlink} label={t('same.takeApart', { text })} onClick={() => apart(entry, line)} /> : null}
          </li>
        )
      })}
    </>
  )
}

function Source({ note, entry }: { readonly note: SpokenNote; readonly entry: Entry }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { synthesis } = useReading()
  const outcome = synthesis.sessions.find(({ session }) => session.id === note.session)
  const table = outcome?.tables.find(({ id }) => id === note.table)
  const category = synthesis.categories.find(({ id }) => id === note.category)
  const where = [outcome?.session.name, note.table === null ? t('plenary') : table?.name, category === undefined ? t('facilitators') : localised(category.name)]
  return (
    <span>
      {note.id === entry.note.id ? null : <q dir="auto">{note.text}</q>} {where.filter((part) => part !== undefined).join(' · ')}
      {note.withdrawn ? ` · ${t('withdrawn')}` : null}
    </span>
  )
}
