import type { ReactNode } from 'react'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useDefinition, useEdit } from './DesignContext.tsx'
import styles from './Parts.module.css'
import { designTexts } from './texts.ts'
import { WordsField } from './WordsField.tsx'

export function AboutPart(): ReactNode {
  const t = useTexts(designTexts)
  const edit = useEdit()
  const { name, aim } = useDefinition()
  return (
    <section className={styles.part}>
      <h2>{t('part.about')}</h2>
      <p className={styles.explain}>{t('explain.about')}</p>
      <WordsField label={t('at.name')} value={name} most={LIMITS.maxNameLength} onChange={(text) => edit({ do: 'say', what: 'name', text })} />
      <WordsField label={t('at.aim')} hint={t('about.aimHint')} value={aim} most={LIMITS.maxAimLength} lines={4} optional onChange={(text) => edit({ do: 'say', what: 'aim', text })} />
    </section>
  )
}
