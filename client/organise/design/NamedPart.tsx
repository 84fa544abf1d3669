import { Plus, Trash2 } from 'lucide-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Localised } from '../../../shared/process/definition.ts'
import { listOf, type NamedList } from '../../../shared/process/editDefinition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { useDefinition, useEdit } from './DesignContext.tsx'
import styles from './Parts.module.css'
import { SortableRows } from './SortableRows.tsx'
import { designTexts } from './texts.ts'
import { useRemoving } from './useRemoving.tsx'
import { WordsField } from './WordsField.tsx'

type Props = {
  readonly list: Exclude<NamedList, 'tools'>
  /** What else a row holds, under its name. */
  readonly more?: (id: string) => ReactNode
}

/** Topics, groups, categories, levers or words of the plan: names in an order. */
export function NamedPart({ list, more }: Props): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const items = listOf(useDefinition(), list)
  const { remove, dialog } = useRemoving()
  const rows = items.map(({ id, name }) => ({
    id, title: localised(name),
    row: (
      <>
        <WordsField plain label={t(`one.${list}`)} value={name} most={LIMITS.maxNameLength} onChange={(text) => edit({ do: 'rename', list, id, name: text })} />
        {more?.(id)}
      </>
    ),
    menu: [{ label: t('remove'), icon: Trash2, alarm: true, onSelect: () => remove({ list, id }, localised(name)) }],
  }))
  return (
    <section className={styles.part}>
      <h2>{t(`part.${list}`)}</h2>
      <p className={styles.explain}>{t(`explain.${list}`)}</p>
      <SortableRows label={t(`part.${list}`)} items={rows} onMove={(id, at) => edit({ do: 'move', list, id, at })} />
      <AddForm label={t(`add.${list}`)} onAdd={(name) => edit({ do: 'add', list, name }) !== null} />
      {dialog}
    </section>
  )
}

/** A name typed in the page's language is a new entry; the other language is asked for beside it. */
export function AddForm({ label, onAdd }: { readonly label: string; readonly onAdd: (name: Localised) => boolean }): ReactNode {
  const language = useLanguage()
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = { it: '', en: '', [language]: text.trim() }
    if (text.trim() !== '' && onAdd(name)) setText('')
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <input value={text} placeholder={label} aria-label={label} maxLength={LIMITS.maxNameLength} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      <Button type="submit" disabled={text.trim() === ''}>
        <Plus size={18} aria-hidden="true" />
        {label}
      </Button>
    </form>
  )
}
