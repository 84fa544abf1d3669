import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useBoard, useWords } from './BoardContext.tsx'
import styles from './choices.module.css'
import { dialogTexts } from './dialogTexts.ts'

/** Who is at the table: categories and how many, no names. */
export default function PeopleDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useTexts(dialogTexts)
  const localised = useLocalised()
  const { people, here } = useBoard()
  const { definition } = useWords()
  const byCategory = useStore(people.state, (state) => state.byCategory)
  const categories = definition.categories.map(({ id, name }) => ({ id, name: localised(name) }))
  const rows = [...categories, { id: null, name: words('people.staff') }].filter(({ id }) => byCategory.has(id))
  return (
    <Dialog title={words('people.title')} onClose={onClose}>
      <ul className={styles.one}>
        {rows.map(({ id, name }) => (
          <li key={id} className={styles.row}>
            <span>
              {name}
              {(id === null ? here.as === 'staff' : here.categories.includes(id)) ? <em> ({words('people.you')})</em> : null}
            </span>
            <strong>{byCategory.get(id)}</strong>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
