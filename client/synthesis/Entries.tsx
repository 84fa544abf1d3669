import type { ReactNode } from 'react'
import { laneOf, type Entry, type Synthesis } from '../../shared/synthesis/synthesise.ts'
import type { OutcomeNote } from '../../shared/api/synthesis.ts'
import { useTexts, type Say } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Pick } from './Choice.tsx'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

type Props = { readonly entries: readonly Entry[]; readonly synthesis: Synthesis }

/** What was said, each with where it comes from: session, table, category; merged ones with every source. */
export function Entries({ entries, synthesis }: Props): ReactNode {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} synthesis={synthesis} />
      ))}
    </ul>
  )
}

function EntryLine({ entry, synthesis }: { readonly entry: Entry; readonly synthesis: Synthesis }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const lane = laneOf(synthesis.tools, entry.note.lane)
  const lever = synthesis.levers.find(({ id }) => id === entry.note.lever)
  const about = entry.links.flatMap(({ to }) => synthesis.entries.get(to)?.note.text ?? [])
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
        {entry.sources.length > 1 ? <p className={styles.soft}>{saidInWords(entry, t)}</p> : null}
        <ul className={styles.sources}>
          {entry.sources.map((note) => (
            <Source key={note.id} note={note} entry={entry} synthesis={synthesis} />
          ))}
        </ul>
      </div>
    </li>
  )
}

function Source({ note, entry, synthesis }: { readonly note: OutcomeNote; readonly entry: Entry; readonly synthesis: Synthesis }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const outcome = synthesis.sessions.find(({ session }) => session.id === entry.session)
  const table = outcome?.tables.find(({ id }) => id === note.table)
  const category = synthesis.categories.find(({ id }) => id === note.category)
  const where = [outcome?.session.name, note.table === null ? t('plenary') : table?.name, category === undefined ? t('facilitators') : localised(category.name)]
  return (
    <li>
      {note.id === entry.note.id ? null : <q dir="auto">{note.text}</q>} {where.filter((part) => part !== undefined).join(' · ')}
      {note.withdrawn ? ` · ${t('withdrawn')}` : null}
    </li>
  )
}

export function saidInWords({ said }: Pick<Entry, 'said'>, t: Say<(typeof synthesisTexts.keys)[number]>): string {
  const parts = [t('saidTimes', { count: said.times }), said.tables === 0 ? null : t('tables', { count: said.tables }), said.categories === 0 ? null : t('categories', { count: said.categories })]
  return parts.filter((part) => part !== null).join(' · ')
}
