import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { NoteId } from '../../shared/ids.ts'
import type { SourceNote } from '../../shared/portfolio/readPortfolio.ts'
import { laneOf } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { useMayPrint } from './printed.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'

type Props = {
  readonly notes: readonly SourceNote[]
  /** Takes a note out of the sources; missing: these are another entry's. */
  readonly onTakeOut?: (note: SourceNote) => void
  /** One note on its own page: it needs no way there. */
  readonly alone?: boolean
}

/** Notes by session and table, as they were carried over: the session may be gone, the table renamed. */
export function NotesOf({ notes, onTakeOut, alone = false }: Props): ReactNode {
  const t = useTexts(traceTexts)
  const times = new Map<NoteId, number>()
  for (const { line } of notes) times.set(line, (times.get(line) ?? 0) + 1)
  return byPlace(notes).map(({ key, sessionName, tableName, notes: here }) => (
    <section key={key} className={styles.place}>
      <h3>{`${sessionName} · ${tableName ?? t('plenary')}`}</h3>
      <ul>
        {here.map((note) => (
          <NoteLine key={note.id} note={note} times={times.get(note.line) ?? 1} alone={alone} onTakeOut={onTakeOut} />
        ))}
      </ul>
    </section>
  ))
}

type LineProps = { readonly note: SourceNote; readonly times: number; readonly alone: boolean; readonly onTakeOut: Props['onTakeOut'] }

function NoteLine({ note, times, alone, onTakeOut }: LineProps): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, processId, sessions } = usePlace()
  const localised = useLocalised()
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof localised>[0] }[], id: string | null) => {
    const one = list.find((each) => each.id === id)
    return one === undefined ? id : localised(one.name)
  }
  const lane = laneOf(definition.tools, note.lane)
  const mayPrint = useMayPrint()(note)
  const who = [named(definition.categories, note.category) ?? t('facilitators'), named(definition.groups, note.group)].filter((part) => part !== null).join(' · ')
  const said = [named(definition.levers, note.lever), times > 1 ? t('saidTimes', { count: times }) : null].filter((part) => part !== null)
  return (
    <li className={styles.note} data-hue={lane?.hue}>
      <div className={styles.words}>
        {lane === undefined ? null : <KindBadge lane={lane} />}
        <p dir="auto">{note.text}</p>
        <p className={styles.soft}>
          <span className={mayPrint ? undefined : styles.screenOnly}>{who}</span>
          {mayPrint ? null : <span className={styles.printOnly}>{t('others')}</span>}
          {said.map((part) => ` · ${part}`)}
        </p>
        <p className={styles.ways}>
          {sessions.has(note.session) ? <Link href={`/s/${note.session}/outline?note=${note.id}`}>{t('inPlenary')}</Link> : null}
          {alone ? null : <Link href={`/p/${processId}/note/${note.id}`}>{t('became')}</Link>}
        </p>
      </div>
      {onTakeOut === undefined ? null : <IconButton className={styles.takeOut} icon={X} label={t('takeOut', { text: note.text })} onClick={() => onTakeOut(note)} />}
    </li>
  )
}

type Place = { readonly key: string; readonly sessionName: string; readonly tableName: string | null; readonly notes: SourceNote[] }

/** By session, then table; what was born in the plenary comes after its tables. */
function byPlace(notes: readonly SourceNote[]): Place[] {
  const places = new Map<string, Place>()
  for (const note of notes) {
    const key = `${note.session} ${note.table}`
    const place = places.get(key) ?? { key, sessionName: note.sessionName, tableName: note.tableName, notes: [] }
    place.notes.push(note)
    places.set(key, place)
  }
  return [...places.values()].sort((a, b) => compare(a.sessionName, b.sessionName) || Number(a.tableName === null) - Number(b.tableName === null) || compare(a.tableName ?? '', b.tableName ?? '') || compare(a.key, b.key))
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true })
}
