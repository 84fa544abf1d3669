import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EdgeSuggestion } from '../../shared/pathways/suggestEdges.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Pathways.module.css'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { usePathwayOps } from './usePathwayOps.ts'

/** What tables linked, to be taken one by one. */
export function Suggestions({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { suggestions } = useSight()
  return (
    <Dialog title={t('suggested.title')} onClose={onClose}>
      <p className={styles.soft}>{t(suggestions.length === 0 ? 'suggested.none' : 'suggested.about')}</p>
      <SuggestionList suggestions={suggestions} />
    </Dialog>
  )
}

export function SuggestionList({ suggestions }: { readonly suggestions: readonly EdgeSuggestion[] }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { pathways, nameOf } = useSight()
  const { link } = usePathwayOps()
  return (
    <ul className={styles.suggestions}>
      {suggestions.map(({ from, to, linkedAt }) => {
        const [one, other] = [pathways.nodes.get(from), pathways.nodes.get(to)]
        if (one === undefined || other === undefined) return null
        const names = { from: nameOf(one), to: nameOf(other) }
        return (
          <li key={`${from} ${to}`}>
            <div>
              <p className={styles.words}>
                <span dir="auto">{names.from}</span> <ArrowRight size={16} aria-hidden="true" className={styles.inline} /> <span dir="auto">{names.to}</span>
              </p>
              <p className={styles.soft}>{linkedAt.map(({ session, table }) => (table === null ? t('suggested.plenary', { session }) : t('suggested.at', { table, session }))).join('; ')}</p>
            </div>
            <Button aria-label={t('suggested.take', names)} onClick={() => link(one, other)}>{t('take')}</Button>
          </li>
        )
      })}
    </ul>
  )
}
