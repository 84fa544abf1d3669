import { ExternalLink } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { lanesById } from '../../shared/process/definition.ts'
import type { Behind, SessionScenario, ShownCase } from '../../shared/scenarios/sessionScenario.ts'
import type { WholeScenario } from '../../shared/api/scenarios.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { casePictureUrl } from './casePictureUrl.ts'
import { getScenario } from './calls.ts'
import { behindByLane } from './behindByLane.ts'
import styles from './Scenarios.module.css'
import { scenarioTexts } from './texts.ts'

export type OfSession = Pick<SessionState, 'id' | 'processId' | 'definition'>
type Props = { readonly session: OfSession; readonly scenario: SessionScenario }

/** All that a table needs to know of a scenario: what it is, what people said that stands behind it, and what was done elsewhere. */
export function ScenarioSheet({ session, scenario }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  const { sending, fault, send } = useSending()
  const [whole, setWhole] = useState<WholeScenario | null>(null)
  const { description, behind, cases, notes, lines, isCut } = whole ?? scenario
  const showAll = async () => {
    const answer = await send(() => getScenario(session.id, scenario.id))
    if (answer !== null) setWhole(answer)
  }
  return (
    <div className={styles.sheet}>
      {scenario.takenOut ? <p className={styles.warning}>{t('takenOut')}</p> : null}
      {scenario.gone ? <p className={styles.warning}>{t('gone')}</p> : null}
      {description.trim() === '' ? null : <p className={styles.description} dir="auto">{description}</p>}
      <section>
        <h4>{t('behind.title')}</h4>
        <p className={styles.about}>
          {notes === 0 ? t('behind.none') : t('behind.count', { count: notes })}
          {behind.length < lines ? `. ${t('behind.first', { shown: behind.length, lines })}` : null}
        </p>
        <BehindList session={session} behind={behind} />
      </section>
      {cases.length === 0 ? null : (
        <section>
          <h4>{t('cases.title')}</h4>
          <ul className={styles.cases}>
            {cases.map((one) => (
              <li key={one.id}>
                <CaseOf session={session} one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isCut && whole === null ? (
        <Button disabled={sending} onClick={() => void showAll()}>
          {t(sending ? 'all.waiting' : 'all')}
        </Button>
      ) : null}
      <FaultNote fault={fault} />
    </div>
  )
}

export function BehindList({ session, behind }: { readonly session: OfSession; readonly behind: readonly Behind[] }): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const lanes = lanesById(session.definition)
  return behindByLane(behind, [...lanes.keys()]).map(([id, said]) => {
    const lane = lanes.get(id)
    return (
      <div key={id} className={styles.kind} data-hue={lane?.hue}>
        <h5>
          {lane === undefined ? null : <KindIcon icon={lane.icon} size={18} />}
          {lane === undefined ? t('behind.other') : localised(lane.name)}
        </h5>
        <ul>
          {said.map(({ text, times }, at) => (
            <li key={at} dir="auto">
              {text}
              {times > 1 ? <span className={styles.times}> · {t('behind.times', { count: times })}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function CaseOf({ session, one }: { readonly session: OfSession; readonly one: ShownCase | WholeScenario['cases'][number] }): ReactNode {
  const t = useTexts(scenarioTexts)
  const id = useId()
  const title = one.title.trim() === '' ? t('case.untitled') : one.title
  return (
    <article className={styles.case} aria-labelledby={id}>
      <h5 id={id} dir="auto">
        {title}
        {one.place.trim() === '' ? null : <span className={styles.place}> · {one.place}</span>}
      </h5>
      {session.processId === null ? null : <CasePictures process={session.processId} one={{ ...one, title }} />}
      {one.text.trim() === '' ? null : <p dir="auto">{one.text}</p>}
      {one.shows.trim() === '' ? null : (
        <p dir="auto">
          <strong>{t('case.shows')}:</strong> {one.shows}
        </p>
      )}
      {one.link === '' ? null : (
        <a className={styles.link} href={one.link} target="_blank" rel="noreferrer noopener">
          <ExternalLink size={18} aria-hidden="true" />
          {t('case.open')}
        </a>
      )}
    </article>
  )
}

type PicturesProps = { readonly process: NonNullable<OfSession['processId']>; readonly one: Pick<ShownCase, 'title' | 'pictures'> }

function CasePictures({ process, one }: PicturesProps): ReactNode {
  const t = useTexts(scenarioTexts)
  if (one.pictures.length === 0) return null
  return (
    <ul className={styles.pictures}>
      {one.pictures.map(({ hash, width, height, caption }, at) => (
        <li key={hash}>
          <img src={casePictureUrl(process, hash)} width={width} height={height} loading="lazy" decoding="async" alt={caption || t('case.picture', { at: at + 1, title: one.title })} />
          {caption === '' ? null : <p dir="auto">{caption}</p>}
        </li>
      ))}
    </ul>
  )
}
