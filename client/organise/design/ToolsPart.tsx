import { ArrowLeft, BookOpen, Copy, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tool } from '../../../shared/process/definition.ts'
import type { DefinitionEdit } from '../../../shared/process/editDefinition.ts'
import { EXAMPLE_TOOLS } from '../../../shared/process/examples.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useDefinition, useEdit } from './DesignContext.tsx'
import { AddForm } from './NamedPart.tsx'
import styles from './Parts.module.css'
import { SortableRows } from './SortableRows.tsx'
import { designTexts } from './texts.ts'
import { ToolEditor } from './ToolEditor.tsx'
import { useRemoving } from './useRemoving.tsx'

type Props = { readonly open: string | null; readonly onOpen: (tool: string | null) => void }

/** All tools, or one of them with its lanes. */
export function ToolsPart({ open, onOpen }: Props): ReactNode {
  const t = useTexts(designTexts)
  const tool = useDefinition().tools.find(({ id }) => id === open)
  if (tool === undefined) return <ToolList onOpen={onOpen} />
  return (
    <section className={styles.part}>
      <div>
        <Button look="plain" onClick={() => onOpen(null)}>
          <ArrowLeft size={18} aria-hidden="true" />
          {t('tools.all')}
        </Button>
      </div>
      <ToolEditor key={tool.id} tool={tool} />
    </section>
  )
}

function ToolList({ onOpen }: { readonly onOpen: (tool: string) => void }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const { tools } = useDefinition()
  const { remove, dialog } = useRemoving()
  /** Opens what was made, which stands last. */
  const make = (wanted: DefinitionEdit): boolean => {
    const made = edit(wanted)?.tools.at(-1)
    if (made !== undefined) onOpen(made.id)
    return made !== undefined
  }
  const rows = tools.map((tool) => {
    const title = localised(tool.name)
    return {
      id: tool.id, title, row: <ToolRow tool={tool} onOpen={() => onOpen(tool.id)} />,
      menu: [
        { label: t('tools.edit'), icon: Pencil, onSelect: () => onOpen(tool.id) },
        { label: t('duplicate'), icon: Copy, onSelect: () => void make({ do: 'addTool', tool }) },
        { label: t('remove'), icon: Trash2, alarm: true, onSelect: () => remove({ list: 'tools', id: tool.id }, title) },
      ],
    }
  })
  return (
    <section className={styles.part}>
      <h2>{t('part.tools')}</h2>
      <p className={styles.explain}>{t('explain.tools')}</p>
      <SortableRows label={t('part.tools')} items={rows} onMove={(id, at) => edit({ do: 'move', list: 'tools', id, at })} />
      <AddForm label={t('add.tools')} onAdd={(name) => make({ do: 'add', list: 'tools', name })} />
      <div>
        <Menu
          label={t('tools.example')} icon={BookOpen} labelled
          groups={[{ heading: t('tools.exampleWhich'), items: EXAMPLE_TOOLS.map((tool) => ({ label: localised(tool.name), onSelect: () => void make({ do: 'addTool', tool }) })) }]}
        />
      </div>
      {dialog}
    </section>
  )
}

function ToolRow({ tool: { name, lanes }, onOpen }: { readonly tool: Tool; readonly onOpen: () => void }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  return (
    <div className={styles.toolRow}>
      <div>
        <strong>{localised(name)}</strong>
        <span className={styles.kinds}>
          {lanes.map((lane) => (
            <KindBadge key={lane.id} lane={lane} />
          ))}
        </span>
      </div>
      <Button aria-label={t('tools.editWhich', { name: localised(name) })} onClick={onOpen}>{t('tools.edit')}</Button>
    </div>
  )
}
