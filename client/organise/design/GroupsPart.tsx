import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { useDefinition, useEdit } from './DesignContext.tsx'
import { NamedPart } from './NamedPart.tsx'
import styles from './Parts.module.css'
import { designTexts } from './texts.ts'

/** Who takes part, by category, and which categories sit together. */
export function GroupsPart(): ReactNode {
  return (
    <>
      <NamedPart list="categories" more={(id) => <GroupChoice category={id} />} />
      <NamedPart list="groups" more={(id) => <Members group={id} />} />
    </>
  )
}

function GroupChoice({ category }: { readonly category: string }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const { groups } = useDefinition()
  if (groups.length === 0) return null
  return (
    <label className={styles.choice}>
      <span>{t('category.group')}</span>
      <select
        value={groups.find(({ categories }) => categories.includes(category))?.id ?? ''}
        onChange={(event) => edit({ do: 'assign', category, group: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t('category.noGroup')}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>{localised(name)}</option>
        ))}
      </select>
    </label>
  )
}

function Members({ group }: { readonly group: string }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const { groups, categories } = useDefinition()
  const members = groups.find(({ id }) => id === group)?.categories ?? []
  const names = categories.filter(({ id }) => members.includes(id)).map(({ name }) => localised(name))
  return <p className={styles.about}>{names.length === 0 ? t('group.empty') : names.join(' · ')}</p>
}
