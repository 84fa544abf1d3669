import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProcessId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Sheet } from '../ui/Sheet.tsx'
import styles from './SessionList.module.css'
import { organiseTexts } from './texts.ts'

const PAGES = ['synthesis', 'portfolio', 'pathways', 'actions', 'plan'] as const

/** What becomes of the sessions, in the order in which it is gone through. */
export function WayToPlan({ processId }: { readonly processId: ProcessId }): ReactNode {
  const t = useTexts(organiseTexts)
  return (
    <Sheet>
      <div className={styles.head}>
        <h2>{t('way')}</h2>
      </div>
      <ol>
        {PAGES.map((page) => (
          <li key={page}>
            <Link href={`/p/${processId}/${page}`} className={styles.session}>
              <span>
                <strong>{t(`way.${page}`)}</strong>
                <span className={styles.about}>{t(`way.${page}.about`)}</span>
              </span>
              <ArrowRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
