import { ArrowDown, ArrowUp, Copy, Ellipsis, Pencil, Plus, SkipForward, Trash2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { newId, type CommandId } from '../../../shared/ids.ts'
import type { Step } from '../../../shared/process/definition.ts'
import type { ProgrammeEdit } from '../../../shared/programme/programmeEdit.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { Grip, SortableRow } from '../../ui/Sortable.tsx'
import { showToast } from '../../ui/toasts.ts'
import { StepAbout } from './StepAbout.tsx'
import styles from './StepEditor.module.css'
import { programmeTexts } from './texts.ts'

type Props = {
  readonly step: Step
  readonly at: number
  readonly programme: readonly Step[]
  readonly current: boolean
  readonly onEdit: (edit: ProgrammeEdit) => Promise<unknown>
  /** To this place among the steps. */
  readonly onMove: (at: number) => void
  readonly onChange: () => void
  readonly onAddBelow: () => void
}

/** A step that can be taken by its grip, opened by its name, and everything else by its menu. */
export function StepRow({ step, at, programme, current, onEdit, onMove, onChange, onAddBelow }: Props): ReactNode {
  const t = useTexts(programmeTexts)
  const title = useLocalised()(step.title)
  const groups = useStepMenu({ step, at, programme, current, onEdit, onMove, onChange, onAddBelow })
  return (
    <SortableRow id={step.id} className={styles.row} aria-current={current ? 'step' : undefined}>
      <Grip label={t('grip', { title })} />
      <button type="button" className={styles.open} aria-label={t('changeWhich', { title })} onClick={onChange}>
        <StepAbout step={step} current={current} />
      </button>
      <Menu label={t('more', { title })} icon={Ellipsis} groups={groups} />
    </SortableRow>
  )
}

function useStepMenu({ step, at, programme, current, onEdit, onMove, onChange, onAddBelow }: Props): readonly MenuGroup[] {
  const t = useTexts(programmeTexts)
  const title = useLocalised()(step.title)
  const skipped = step.skipped === true
  const remove = async () => {
    if ((await onEdit({ do: 'remove', id: step.id })) === null) return
    const putBack = () => void onEdit({ do: 'add', step, after: programme[at - 1]?.id ?? null })
    showToast({ text: t('removed', { title }), action: { label: t('undo'), run: putBack } })
  }
  return [
    {
      items: [
        { label: t('change'), icon: Pencil, onSelect: onChange },
        { label: t('duplicate'), icon: Copy, onSelect: () => void onEdit({ do: 'add', step: { ...step, id: newId<CommandId>() }, after: step.id }) },
        { label: t('addBelow'), icon: Plus, onSelect: onAddBelow },
      ],
    },
    {
      items: [
        { label: t('up'), icon: ArrowUp, disabled: at === 0, onSelect: () => onMove(at - 1) },
        { label: t('down'), icon: ArrowDown, disabled: at === programme.length - 1, onSelect: () => onMove(at + 1) },
      ],
    },
    {
      items: [
        { label: t(skipped ? 'unskip' : 'skip'), icon: skipped ? Undo2 : SkipForward, disabled: current && !skipped, onSelect: () => void onEdit({ do: 'skip', id: step.id, skipped: !skipped }) },
        { label: t('remove'), icon: Trash2, alarm: true, disabled: current, onSelect: () => void remove() },
      ],
    },
  ]
}
