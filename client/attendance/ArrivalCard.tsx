import type { ReactNode } from 'react'
import type { Registration } from '../../shared/api/attendance.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { spacedCode } from '../join/code.ts'
import { joinAddress, typedAddress } from '../join/joinAddress.ts'
import { QrCode } from '../ui/QrCode.tsx'
import styles from './DoorPage.module.css'
import type { Hall } from './getHall.ts'
import { attendanceTexts } from './texts.ts'
import { useWords } from './words.ts'

type Props = { readonly person: Registration; readonly hall: Hall; readonly definition: Definition }

/** Turned round to whoever has come: where they sit, and the code that opens that table on their own device. */
export function ArrivalCard({ person, hall: { detail, origin }, definition }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const { nameOf, categoryOf } = useWords(definition)
  const table = detail.tables.find(({ id }) => id === person.tableId)
  return (
    <section className={styles.card}>
      <p className={styles.name}>{nameOf(person)}</p>
      <p className={styles.soft}>{categoryOf(person.category)}</p>
      {table === undefined ? (
        <p>{t('door.noTable')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('door.sits')}</p>
          <h2>{table.name}</h2>
          <div className={styles.qr}>
            <QrCode text={joinAddress(origin, table.code, person.category)} label={t('door.qr', { table: table.name })} />
          </div>
          <p className={styles.soft}>{t('door.scan', { address: typedAddress(origin) })}</p>
          <p className={styles.code}>{spacedCode(table.code)}</p>
        </>
      )}
    </section>
  )
}
