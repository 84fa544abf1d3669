import { ChevronLeft, ChevronRight, FileText, Lightbulb, Map as MapIcon, MessagesSquare } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { briefingPages, pageOf, type BriefingPage } from '../../../shared/programme/briefing.ts'
import { setSpotlight } from '../../api/routes.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { pictureUrl } from '../../pictures/pictureUrl.ts'
import { titleOf } from '../../scenarios/titleOf.ts'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './BriefingBar.module.css'
import { briefingTexts } from './texts.ts'
import { usePageKeys } from './usePageKeys.ts'

type Props = { readonly session: SessionState; readonly step: Extract<Step, { mode: 'show' }> }

/** Turns the pages of a briefing on the projector: by button, by picking one, by key or remote. */
export default function BriefingBar({ session, step }: Props): ReactNode {
  const t = useTexts(briefingTexts)
  const { sending, fault, send } = useSending()
  const pages = briefingPages(step, session.scenarios)
  const at = pageOf(step, session.spotlight, session.scenarios)
  const show = (page: number) => {
    if (sending || pages[page] === undefined || page === at) return
    void send(() => setSpotlight(session.id, { on: 'step', id: step.id, page }))
  }
  usePageKeys((by) => show(at + by))
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [at])
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <div className={styles.turn}>
        <h2>{t('title')}</h2>
        <IconButton icon={ChevronLeft} label={t('previous')} look="quiet" aria-keyshortcuts="PageUp" aria-disabled={at === 0} onClick={() => show(at - 1)} />
        <p role="status">{t('page', { page: at + 1, pages: pages.length })}</p>
        <IconButton icon={ChevronRight} label={t('next')} look="quiet" aria-keyshortcuts="PageDown" aria-disabled={at === pages.length - 1} onClick={() => show(at + 1)} />
        <p className={styles.hint}>{t('hint')}</p>
      </div>
      <ol ref={strip} className={styles.strip}>
        {pages.map((page, index) => (
          <li key={index}>
            <button type="button" aria-current={index === at ? 'page' : undefined} onClick={() => show(index)}>
              <Thumbnail session={session} page={page} at={index} />
            </button>
          </li>
        ))}
      </ol>
      <FaultNote fault={fault} />
    </section>
  )
}

const PAGE_ICONS = { scenario: MapIcon, behind: MessagesSquare, case: Lightbulb } as const

function Thumbnail({ session, page, at }: { readonly session: SessionState; readonly page: BriefingPage; readonly at: number }): ReactNode {
  const t = useTexts(briefingTexts)
  const localised = useLocalised()
  if (page.shows === 'text')
    return (
      <>
        <FileText size={22} aria-hidden="true" />
        <span>{t('text')}</span>
      </>
    )
  if (page.shows !== 'picture') {
    const Icon = PAGE_ICONS[page.shows]
    return (
      <>
        <Icon size={18} aria-hidden="true" />
        <span className={styles.words}>{titleOf(page.shows === 'case' ? page.one : page.scenario)}</span>
        {page.shows === 'behind' ? <span className="only-heard"> {t('behind')}</span> : null}
      </>
    )
  }
  const { hash, caption } = page.picture
  return <img src={pictureUrl(session.id, hash)} alt={localised(caption) || t('picture', { page: at + 1 })} loading="lazy" decoding="async" />
}
