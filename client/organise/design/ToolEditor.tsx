import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Lane, Tool } from '../../../shared/process/definition.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useEdit } from './DesignContext.tsx'
import { LaneEditor } from './LaneEditor.tsx'
import { AddForm } from './NamedPart.tsx'
import { SortableRows } from './SortableRows.tsx'
import { designTexts } from './texts.ts'
import styles from './ToolEditor.module.css'
import { ToolPreview } from './ToolPreview.tsx'
import { useRemoving } from './useRemoving.tsx'
import { WordsField } from './WordsField.tsx'

/** A tool's lanes, one open at a time, beside the board that they make. */
export function ToolEditor({ tool }: { readonly tool: Tool }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const [open, setOpen] = useState<string | null>(tool.lanes[0]?.id ?? null)
  const { remove, dialog } = useRemoving()
  const rows = tool.lanes.map((lane) => ({
    id: lane.id, title: localised(lane.name),
    row: <LaneHead lane={lane} open={open === lane.id} onToggle={() => setOpen(open === lane.id ? null : lane.id)} />,
    menu: [{ label: t('remove'), icon: Trash2, alarm: true, onSelect: () => remove({ list: 'lanes', id: lane.id }, localised(lane.name)) }],
    below: open === lane.id ? <LaneEditor lane={lane} tool={tool} /> : null,
  }))
  return (
    <div className={styles.tool}>
      <div className={styles.parts}>
        <h2>{localised(tool.name)}</h2>
        <WordsField label={t('tool.name')} value={tool.name} most={LIMITS.maxNameLength} onChange={(name) => edit({ do: 'rename', list: 'tools', id: tool.id, name })} />
        <h3>{t('tool.lanes')}</h3>
        <p className={styles.explain}>{t('tool.lanesExplain')}</p>
        <SortableRows label={t('tool.lanes')} items={rows} onMove={(id, at) => edit({ do: 'move', list: 'lanes', id, at })} />
        <AddForm
          label={t('add.lanes')}
          onAdd={(name) => {
            const made = edit({ do: 'addLane', tool: tool.id, name })?.tools.find(({ id }) => id === tool.id)?.lanes.at(-1)
            if (made !== undefined) setOpen(made.id)
            return made !== undefined
          }}
        />
      </div>
      <ToolPreview tool={tool} chosen={open} onChoose={setOpen} />
      {dialog}
    </div>
  )
}

function LaneHead({ lane, open, onToggle }: { readonly lane: Lane; readonly open: boolean; readonly onToggle: () => void }): ReactNode {
  const localised = useLocalised()
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <button type="button" className={styles.head} data-hue={lane.hue} aria-expanded={open} onClick={onToggle}>
      <KindIcon icon={lane.icon} size={20} />
      <span>{localised(lane.name)}</span>
      <Chevron size={18} aria-hidden="true" />
    </button>
  )
}
