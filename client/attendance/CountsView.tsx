import { Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { addCounts, countAttendance, foldSmall, type CountRow, type Counts } from '../../shared/attendance/counts.ts'
import { MIN_GROUP } from '../../shared/wire/limits.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { erasePeople } from './calls.ts'
import { categoryCsv, networkCsv, saveFile } from './countsCsv.ts'
import styles from './CountsView.module.css'
import type { HallProps } from './HallPage.tsx'
import { attendanceTexts } from './texts.ts'

/** Who was invited and who came, in numbers; and what is kept of people, for how long. */
export function CountsView(props: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const localised = useLocalised()
  const { hall, definition } = props
  const counts = hall.erased.reduce((sum, { counts: each }) => addCounts(sum, each), countAttendance(hall.people))
  const categoryName = (key: string) => {
    const found = definition.categories.find(({ id }) => id === key)
    return found === undefined ? t('counts.unknown') : localised(found.name)
  }
  const networkName = (key: string) => key || t('counts.unknown')
  const few = t('counts.few', { count: MIN_GROUP })
  // Those without a name in the file; with one here.
  const called = (name: (key: string) => string) => (key: string | null) => (key === null ? few : name(key))
  return (
    <div className={styles.view}>
      {counts.people === 0 ? (
        <p className={styles.none}>{t('counts.none')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('counts.explain', { count: MIN_GROUP })}</p>
          <div className={styles.tables}>
            <CountTable
              title={t('counts.category')} head={t('counts.categoryHead')} counts={counts} rows={counts.byCategory} nameOf={categoryName}
              onSave={() => saveFile(`A-3 ${t('counts.category')}.csv`, categoryCsv(foldSmall(counts.byCategory), called(categoryName), t))}
            />
            <CountTable
              title={t('counts.network')} head={t('counts.networkHead')} counts={counts} rows={counts.byNetwork} nameOf={networkName}
              onSave={() => saveFile(`A-3 ${t('counts.network')}.csv`, networkCsv(foldSmall(counts.byNetwork), called(networkName)))}
            />
          </div>
        </>
      )}
      <PersonalData {...props} />
    </div>
  )
}

type TableProps = {
  readonly title: string
  readonly head: string
  readonly counts: Counts
  readonly rows: readonly CountRow[]
  readonly nameOf: (key: string) => string
  readonly onSave: () => void
}

function CountTable({ title, head, counts, rows, nameOf, onSave }: TableProps): ReactNode {
  const t = useTexts(attendanceTexts)
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Button look="plain" onClick={onSave} aria-label={`${title}: ${t('counts.csv')}`}>
          <Download size={18} aria-hidden="true" />
          {t('counts.csv')}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('counts.invited')}</th>
            <th scope="col">{t('counts.attended')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, invited, attended }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{invited}</td>
              <td>{attended}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('counts.total')}</th>
            <td>{counts.invited}</td>
            <td>{counts.attended}</td>
          </tr>
        </tfoot>
      </table>
    </Sheet>
  )
}

/** What is kept, until when, and how to be rid of it before. */
function PersonalData({ hall, askAgain }: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const language = useLanguage()
  const known = useMe()
  const [asking, setAsking] = useState(false)
  const date = (atMs: number) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(atMs)
  const isOrganiser = known.state === 'known' && known.me.staff?.role === 'organiser'
  const { keptUntilMs, erased, detail } = hall
  return (
    <section className={styles.data}>
      <h2>{t('data.title')}</h2>
      <p>{keptUntilMs === null ? t('data.none') : t('data.kept', { date: date(keptUntilMs) })}</p>
      {erased.length === 0 ? null : (
        <ul aria-label={t('data.erased')}>
          {erased.map(({ atMs, by, counts }) => (
            <li key={atMs}>{t(`data.erasedBy.${by}`, { date: date(atMs), count: counts.people })}</li>
          ))}
        </ul>
      )}
      {keptUntilMs === null ? null : isOrganiser ? (
        <div>
          <Button look="alarm" onClick={() => setAsking(true)}>{t('data.erase')}</Button>
        </div>
      ) : (
        <p className={styles.soft}>{t('data.askOrganiser')}</p>
      )}
      {asking ? (
        <ConfirmDialog
          title={t('data.eraseTitle')} text={t('data.eraseText')} confirm={t('data.eraseConfirm')} command={() => erasePeople(detail.id)}
          onClose={() => {
            setAsking(false)
            askAgain()
          }}
        />
      ) : null}
    </section>
  )
}
