import { ArrowLeft, ArrowRight, ExternalLink, Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReferenceCase, Scenario } from '../../shared/document/portfolioItems.ts'
import type { ScenarioId } from '../../shared/ids.ts'
import { traceBack } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { casePictureUrl } from '../pictures/pictureUrl.ts'
import { PictureStrip } from '../pictures/PictureStrip.tsx'
import { traceTexts } from '../trace/texts.ts'
import { useSummary } from '../trace/useSummary.ts'
import { Button } from '../ui/Button.tsx'
import { BehindByKind } from './BehindByKind.tsx'
import { usePlace } from './place.ts'
import styles from './ScenarioReading.module.css'
import { portfolioTexts } from './texts.ts'

type Props = {
  readonly scenario: Scenario
  /** All that there are, in the order in which they are gone through. */
  readonly among: readonly Scenario[]
  readonly onOpen: (id: ScenarioId) => void
}

/** A scenario with its cases, to be read: what an expert shows on a laptop beside the table. Nothing in it can be changed by a slip of the hand. */
export function ScenarioReading({ scenario, among, onOpen }: Props): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const trace = useTexts(traceTexts)
  const { processId, definition: { topics, categories }, portfolio } = usePlace()
  const { whole } = useSummary(categories)
  const { id, title, description, topic } = scenario
  const named = topics.find((one) => one.id === topic)
  const cases = portfolio.cases.filter((one) => one.scenario === id)
  const at = among.indexOf(scenario)
  return (
    <article className={styles.sheet} aria-label={title || t('untitled')}>
      <header>
        {named === undefined ? null : <p className={styles.soft}>{localised(named.name)}</p>}
        <h2 dir="auto">{title || t('untitled')}</h2>
        {description === '' ? null : <p dir="auto" className={styles.description}>{description}</p>}
      </header>
      <BehindByKind of={id} />
      {cases.length === 0 ? null : (
        <section className={styles.cases}>
          <h3>{t('cases')}</h3>
          {cases.map((one) => (
            <CaseReading key={one.id} one={one} />
          ))}
        </section>
      )}
      <Link href={`/p/${processId}/trace/${id}`} className={styles.link}>
        <Quote size={18} aria-hidden="true" />
        {`${trace('comesFrom')}: ${whole(traceBack(portfolio, id).counts)}`}
      </Link>
      <Turning before={among[at - 1]} after={among[at + 1]} onOpen={onOpen} />
    </article>
  )
}

function CaseReading({ one: { title, place, text, shows, link, pictures } }: { readonly one: ReferenceCase }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { processId } = usePlace()
  return (
    <section className={styles.case} aria-label={title || t('case.untitled')}>
      <h4 dir="auto">{title || t('case.untitled')}</h4>
      {place === '' ? null : <p dir="auto" className={styles.soft}>{place}</p>}
      <PictureStrip pictures={pictures.map(({ hash, width, height, caption }) => ({ src: casePictureUrl(processId, hash), width, height, caption }))} />
      {text === '' ? null : <p dir="auto" className={styles.words}>{text}</p>}
      {shows === '' ? null : (
        <div className={styles.shows}>
          <p className={styles.soft}>{t('case.shows')}</p>
          <p dir="auto" className={styles.words}>{shows}</p>
        </div>
      )}
      {link === '' ? null : (
        <a href={link} target="_blank" rel="noreferrer noopener" className={styles.link}>
          <ExternalLink size={18} aria-hidden="true" />
          {t('case.open')}
        </a>
      )}
    </section>
  )
}

function Turning({ before, after, onOpen }: { readonly before: Scenario | undefined; readonly after: Scenario | undefined; readonly onOpen: (id: ScenarioId) => void }): ReactNode {
  const t = useTexts(portfolioTexts)
  if (before === undefined && after === undefined) return null
  return (
    <div className={styles.turning}>
      {before === undefined ? <span /> : (
        <Button look="plain" aria-label={t('previous', { title: before.title || t('untitled') })} onClick={() => onOpen(before.id)}>
          <ArrowLeft size={20} aria-hidden="true" />
          <span dir="auto">{before.title || t('untitled')}</span>
        </Button>
      )}
      {after === undefined ? null : (
        <Button look="plain" aria-label={t('next', { title: after.title || t('untitled') })} onClick={() => onOpen(after.id)}>
          <span dir="auto">{after.title || t('untitled')}</span>
          <ArrowRight size={20} aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}
