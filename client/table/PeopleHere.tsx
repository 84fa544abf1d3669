import { Users } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/addTexts.ts'
import { part } from '../ui/part.ts'
import { useBoard } from './BoardContext.tsx'
import styles from './TableHeader.module.css'
import { tableTexts } from './texts.ts'

const PeopleDialog = part(() => import('./PeopleDialog.tsx'))

/** How many are at the table; a tap says of which categories. */
export function PeopleHere(): ReactNode {
  const t = useTexts(tableTexts)
  const { people } = useBoard()
  const count = useStore(people.state, (state) => state.count)
  const [open, setOpen] = useState(false)
  const label = t('people.button', { count })
  return (
    <>
      <button type="button" className={styles.people} aria-label={label} title={label} onClick={() => setOpen(true)}>
        <Users size={18} aria-hidden="true" />
        <span>{count}</span>
      </button>
      {open ? (
        <Suspense>
          <PeopleDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
