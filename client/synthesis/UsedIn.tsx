import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Entry } from '../../shared/synthesis/synthesise.ts'
import { usesOf, type Use } from '../../shared/synthesis/uses.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { useReading } from './reading.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'

/** More of them are counted. */
const MOST = 4

/** What was made of these: each a way to it. Nothing, if nothing was. */
export function UsedIn({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { processId } = usePlace()
  const { uses } = useReading()
  const made = usesOf(entries, uses)
  if (made.length === 0) return null
  return (
    <ul className={styles.uses} aria-label={t('uses')}>
      {made.slice(0, MOST).map(({ use, of }) => (
        <li key={use.id}>
          <Link href={addressOf(processId, use)}>
            {t(use.kind === null ? `use.${use.root}` : `use.${use.kind}`, { title: use.title || t('use.untitled') })}
            {of < entries.length ? ` ${t('use.of', { some: of, all: entries.length })}` : null}
          </Link>
        </li>
      ))}
      {made.length > MOST ? <li className={styles.soft}>{t('use.more', { count: made.length - MOST })}</li> : null}
    </ul>
  )
}

function addressOf(processId: string, { root, id }: Use): string {
  switch (root) {
    case 'scenarios':
      return `/p/${processId}/portfolio?scenario=${id}`
    case 'actions':
      return `/p/${processId}/actions/${id}`
    case 'impacts':
      return `/p/${processId}/pathways`
    case 'findings':
    case 'interventions':
      return `/p/${processId}/plan`
  }
}
