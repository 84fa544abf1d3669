import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import type { BriefingPage } from '../../../shared/programme/briefing.ts'
import type { SessionScenario, ShownCase } from '../../../shared/scenarios/sessionScenario.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { casePictureUrl } from '../../scenarios/casePictureUrl.ts'
import { scenarioTexts } from '../../scenarios/texts.ts'
import { titleOf } from '../../scenarios/titleOf.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './ScenarioPage.module.css'

type Page = Extract<BriefingPage, { scenario: SessionScenario }>
type Props = { readonly session: SessionState; readonly page: Page; readonly at: number; readonly pages: number }

/** One page of a workshop's scenarios, to be read from the last row. */
export function ScenarioPage({ session, page, at, pages }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  return (
    <main className={styles.page}>
      <header>
        <h2 dir="auto" data-long={titleOf(page.scenario).length > 70 || undefined}>{titleOf(page.scenario)}</h2>
      </header>
      <Content session={session} page={page} />
      {pages === 1 ? null : <p className={styles.count}>{t('spotlight.page', { page: at + 1, pages })}</p>}
    </main>
  )
}

function Content({ session, page }: Pick<Props, 'session' | 'page'>): ReactNode {
  switch (page.shows) {
    case 'scenario':
      return <p className={styles.text} data-size={sizeOf(page.scenario.description, false)} dir="auto">{page.scenario.description}</p>
    case 'behind':
      return <BehindPage session={session} scenario={page.scenario} />
    case 'case':
      return <CasePage session={session} one={page.one} />
  }
}

/** What fits on a wall at letters for the last row: two columns of four. */
const LINES = 8

function BehindPage({ session, scenario }: { readonly session: SessionState; readonly scenario: SessionScenario }): ReactNode {
  const t = useTexts(scenarioTexts)
  const lanes = lanesById(session.definition)
  const shown = scenario.behind.slice(0, LINES)
  return (
    <div className={styles.behind}>
      <h3>
        {t('behind.title')}
        {shown.length < scenario.lines ? <span> · {t('behind.first', { shown: shown.length, lines: scenario.lines })}</span> : null}
      </h3>
      <ul>
        {shown.map(({ text, lane, times }, index) => {
          const kind = lanes.get(lane)
          return (
            <li key={index} data-hue={kind?.hue} dir="auto">
              {kind === undefined ? null : <KindIcon icon={kind.icon} size={28} />}
              <span>
                {text}
                {times > 1 ? <em> · {t('behind.times', { count: times })}</em> : null}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function CasePage({ session: { processId }, one }: { readonly session: SessionState; readonly one: ShownCase }): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const [picture] = one.pictures
  const title = one.title.trim() === '' ? localised({ it: 'Caso di riferimento', en: 'Reference case' }) : one.title
  return (
    <div className={styles.case} data-picture={picture !== undefined}>
      <div>
        <h3 dir="auto">
          {title}
          {one.place.trim() === '' ? null : <span> · {one.place}</span>}
        </h3>
        <p className={styles.text} data-size={sizeOf(one.text + one.shows, picture !== undefined)} dir="auto">{one.text}</p>
        {one.shows.trim() === '' ? null : (
          <p className={styles.text} data-size={sizeOf(one.text + one.shows, picture !== undefined)} dir="auto">
            <strong>{t('case.shows')}:</strong> {one.shows}
          </p>
        )}
      </div>
      {picture === undefined || processId === null ? null : <img src={casePictureUrl(processId, picture.hash)} alt={picture.caption || t('case.picture', { at: 1, title })} />}
    </div>
  )
}

/** Letters as large as there is room for them; beside a picture there is half as much. */
function sizeOf({ length }: string, besidePicture: boolean): 'large' | 'middle' | 'small' {
  const room = besidePicture ? length * 2.2 : length
  return room < 320 ? 'large' : room < 900 ? 'middle' : 'small'
}
