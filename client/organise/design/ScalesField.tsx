import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Lane, Localised, Scale } from '../../../shared/process/definition.ts'
import type { ScaleWord } from '../../../shared/process/editDefinition.ts'
import { freshSlug } from '../../../shared/process/slug.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { sayBoth } from '../../i18n/sayBoth.ts'
import { showToast } from '../../ui/toasts.ts'
import { useDesign, useEdit } from './DesignContext.tsx'
import styles from './LaneEditor.module.css'
import { AddForm } from './NamedPart.tsx'
import { SortableRows } from './SortableRows.tsx'
import { designTexts } from './texts.ts'
import { WordsField } from './WordsField.tsx'

const WORDS = ['name', 'low', 'high'] as const satisfies readonly ScaleWord[]

/** What a note of the lane is asked to rate from 1 to 5, with words for both ends. */
export function ScalesField({ lane: { id: lane, scales = [] } }: { readonly lane: Lane }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const design = useDesign()
  const edit = useEdit()
  const set = (wanted: readonly Scale[]) => edit({ do: 'setScales', lane, scales: wanted }) !== null
  const add = (name: Localised) => {
    const id = freshSlug(name.it || name.en, new Set(scales.map((scale) => scale.id)))
    return set([...scales, { id, name, low: sayBoth(designTexts, 'scale.low.new'), high: sayBoth(designTexts, 'scale.high.new') }])
  }
  const remove = (gone: Scale) => {
    if (set(scales.filter((scale) => scale !== gone))) showToast({ text: t('removed', { title: localised(gone.name) }), action: { label: t('undo'), run: () => design.undo() } })
  }
  const move = (id: string, at: number) => {
    const one = scales.find((scale) => scale.id === id)
    if (one !== undefined) set(scales.filter((scale) => scale !== one).toSpliced(at, 0, one))
  }
  const rows = scales.map((scale) => ({
    id: scale.id, title: localised(scale.name),
    row: (
      <div className={styles.scale}>
        {WORDS.map((what) => (
          <WordsField key={what} label={t(`scale.${what}`)} value={scale[what]} most={LIMITS.maxNameLength} onChange={(text) => edit({ do: 'sayScale', lane, scale: scale.id, what, text })} />
        ))}
      </div>
    ),
    menu: [{ label: t('remove'), icon: Trash2, alarm: true, onSelect: () => remove(scale) }],
  }))
  return (
    <fieldset className={styles.picker}>
      <legend>{t('scales')}</legend>
      <p className={styles.chosen}>{t(scales.length === 0 ? 'scales.none' : 'scales.explain')}</p>
      <SortableRows label={t('scales')} items={rows} onMove={move} />
      {scales.length < LIMITS.maxScales ? <AddForm label={t('add.scales')} onAdd={add} /> : <p className={styles.chosen}>{t('scales.full', { most: LIMITS.maxScales })}</p>}
    </fieldset>
  )
}
