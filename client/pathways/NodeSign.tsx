import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Gap, PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { lookOf, oneOf } from './looks.ts'
import styles from './Pathways.module.css'
import { pathwaysTexts } from './texts.ts'

/** What a node is: icon and word, in its hue. */
export function NodeSign({ node }: { readonly node: PathNode }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { hue, icon: Icon } = lookOf(node)
  return (
    <span className={styles.sign} data-hue={hue}>
      <Icon size={16} aria-hidden="true" />
      {t(`one.${oneOf(node)}`)}
    </span>
  )
}

/** What is missing, as it is said everywhere. */
export function GapMark({ gap }: { readonly gap: Gap }): ReactNode {
  const t = useTexts(pathwaysTexts)
  return (
    <span className={styles.gap}>
      <TriangleAlert size={16} aria-hidden="true" />
      {t(`gap.${gap}`)}
    </span>
  )
}
