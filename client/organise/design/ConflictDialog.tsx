import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Definition } from '../../../shared/process/definition.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import type { Clash } from '../../../shared/process/mergeDefinitions.ts'
import { makeProcess } from '../calls.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import styles from './ConflictDialog.module.css'
import { useDesign } from './DesignContext.tsx'
import { designTexts } from './texts.ts'
import type { Saving } from './useSaving.ts'
import { wayTo } from './wayTo.ts'

/** Two organisers saved one process. Three ways on, and none of them loses anything. */
export function ConflictDialog({ saving: { conflict, save, settle } }: { readonly saving: Saving }): ReactNode {
  const t = useTexts(designTexts)
  const design = useDesign()
  const [, navigate] = useLocation()
  const { sending, fault, send } = useSending()
  const [choosing, setChoosing] = useState(false)
  if (conflict === null) return null
  const { theirs, merged } = conflict
  const together = async (definition: Definition) => {
    setChoosing(true)
    design.rebase(theirs, definition)
    settle()
    await save()
  }
  const apart = async () => {
    const { now } = design.getState()
    const copy = await send(() => makeProcess({ ...now, name: { it: `${now.name.it} (copia)`.trim(), en: `${now.name.en} (copy)`.trim() } }))
    if (copy === null) return
    design.rebase(theirs, theirs.definition)
    settle()
    navigate(`/p/${copy.id}/edit`)
  }
  const takeTheirs = () => {
    design.rebase(theirs, theirs.definition)
    settle()
  }
  return (
    <Dialog title={t('conflict.title')} onClose={settle}>
      <p>{t('conflict.text', { version: theirs.version })}</p>
      <ul className={styles.ways}>
        <li>
          <Button look="primary" disabled={merged.definition === null || choosing} onClick={() => (merged.definition === null ? undefined : void together(merged.definition))}>
            {t('conflict.together')}
          </Button>
          <p>{t(merged.definition === null ? 'conflict.apartOnly' : merged.clashes.length === 0 ? 'conflict.noClash' : 'conflict.clash', { count: merged.clashes.length })}</p>
          {merged.definition === null ? null : <Clashes clashes={merged.clashes} definition={merged.definition} />}
        </li>
        <li>
          <Button disabled={sending} onClick={() => void apart()}>{t('conflict.copy')}</Button>
          <p>{t('conflict.copyText')}</p>
        </li>
        <li>
          <Button onClick={takeTheirs}>{t('conflict.theirs')}</Button>
          <p>{t('conflict.theirsText')}</p>
        </li>
      </ul>
      <FaultNote fault={fault} />
    </Dialog>
  )
}

/** What both changed: where, and what the other one wrote, so that it can be taken over by hand. */
function Clashes({ clashes, definition }: { readonly clashes: readonly Clash[]; readonly definition: Definition }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  if (clashes.length === 0) return null
  const said = (at: string, value: string) => {
    const lever = at.startsWith('plan.missionOf.') ? planWordsOf(definition).mission.find(({ id }) => id === value) : undefined
    return lever === undefined ? value || '–' : localised(lever.name)
  }
  return (
    <ul className={styles.clashes}>
      {clashes.map(({ at, mine, theirs }) => (
        <li key={at}>
          <span>{wayTo(at, definition, localised, t)}</span>
          {typeof mine === 'string' && typeof theirs === 'string' ? <span>{t('conflict.both', { mine: said(at, mine), theirs: said(at, theirs) })}</span> : null}
        </li>
      ))}
    </ul>
  )
}
