import { Check, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type * as v from 'valibot'
import type { Registration } from '../../shared/api/attendance.ts'
import type { TableDetail } from '../../shared/api/schemas.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './DoorPage.module.css'
import { attendanceTexts } from './texts.ts'
import { useWords } from './words.ts'

type Props = {
  readonly person: Registration
  readonly tables: readonly v.InferOutput<typeof TableDetail>[]
  readonly definition: Definition
  readonly onSet: (here: boolean) => void
  readonly onShow: () => void
}

/** Somebody on the list: a tap says that they are here, and from then on shows where they sit. */
export function DoorRow({ person, tables, definition, onSet, onShow }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const { nameOf, categoryOf } = useWords(definition)
  const here = person.attendedAtMs !== null
  const name = nameOf(person)
  const about = [person.organisation, categoryOf(person.category)].filter(Boolean).join(' · ')
  return (
    <li className={styles.row} data-here={here}>
      <button type="button" aria-label={here ? t('door.yes', { name }) : t('door.checkIn', { name })} onClick={here ? onShow : () => onSet(true)}>
        <span className={styles.tick} aria-hidden="true">
          {here ? <Check size={20} /> : null}
        </span>
        <span className={styles.who}>
          <strong>{name}</strong>
          <span className={styles.soft}>{about}</span>
        </span>
        <span className={styles.table}>{tables.find(({ id }) => id === person.tableId)?.name}</span>
      </button>
      {here ? <IconButton icon={Undo2} label={t('door.takeBack', { name })} onClick={() => onSet(false)} /> : null}
    </li>
  )
}
