import { Shuffle, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Place } from '../../shared/api/attendance.ts'
import { divide } from '../../shared/attendance/divide.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './DivideView.module.css'
import type { HallProps } from './HallPage.tsx'
import { TablesBoard } from './TablesBoard.tsx'
import { attendanceTexts } from './texts.ts'
import { usePlacing } from './usePlacing.ts'

const WAYS = ['mixed', 'together'] as const

/** People to tables: by the machine as evenly as can be, and then by hand. */
export default function DivideView(props: HallProps): ReactNode {
  const t = useTexts(attendanceTexts)
  const { hall, definition } = props
  const placing = usePlacing(props)
  const [way, setWay] = useState<(typeof WAYS)[number]>('mixed')
  const [byGroup, setByGroup] = useState(false)
  const [onlyHere, setOnlyHere] = useState(false)
  const [seed, setSeed] = useState(1)
  const tables = hall.detail.tables.map(({ id }) => id)
  const people = onlyHere ? hall.people.filter(({ attendedAtMs }) => attendedAtMs !== null) : hall.people
  const divided = people.length > 0 && people.every(({ tableId }) => tableId !== null)
  const go = async () => {
    const sitters = people.map(({ id, category, tableId, pinned }) => ({ id, category, pinnedTo: pinned ? tableId : null }))
    const seats = divide(sitters, tables, { categories: way, groups: byGroup ? definition.groups : null, seed })
    setSeed(seed + 1)
    const places = people.flatMap(({ id, tableId, pinned }): Place[] => {
      const seat = tables.find((table) => table === seats.get(id)) ?? null
      return seat === tableId ? [] : [{ id, tableId: seat, pinned: pinned && seat === tableId }]
    })
    if (places.length > 0) await placing.place(places)
  }
  if (tables.length === 0) return <p>{t('divide.noTables')}</p>
  return (
    <div className={styles.view}>
      <section className={styles.how}>
        <h2 className="only-heard">{t('divide.title')}</h2>
        <fieldset className={styles.ways}>
          <legend className="only-heard">{t('divide.how')}</legend>
          {WAYS.map((each) => (
            <label key={each}>
              <input type="radio" name="way" checked={each === way} onChange={() => setWay(each)} />
              {t(`divide.${each}`)}
            </label>
          ))}
        </fieldset>
        <Switch label={t('divide.groups')} on={byGroup} onChange={setByGroup} />
        <Switch label={t('divide.here')} on={onlyHere} onChange={setOnlyHere} />
        <div className={styles.go}>
          <Button look="primary" disabled={placing.sending || people.length === 0} onClick={() => void go()}>
            <Shuffle size={20} aria-hidden="true" />
            {divided ? t('divide.again') : t('divide.go', { count: people.length })}
          </Button>
          <Button disabled={placing.undo === null || placing.sending} onClick={() => void placing.undo?.()}>
            <Undo2 size={20} aria-hidden="true" />
            {t('undo')}
          </Button>
        </div>
      </section>
      <p className={styles.soft}>{t('divide.explain')}</p>
      <FaultNote fault={placing.fault} />
      <TablesBoard {...props} onPlace={(place) => void placing.place([place])} />
    </div>
  )
}
