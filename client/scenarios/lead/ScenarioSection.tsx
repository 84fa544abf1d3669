import { Layers, Pencil, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { ScenarioId } from '../../../shared/ids.ts'
import { worksOn, type SessionScenario } from '../../../shared/scenarios/sessionScenario.ts'
import { useMe } from '../../api/me.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import panel from '../../facilitate/Panel.module.css'
import { titleOf } from '../titleOf.ts'
import { AddScenarioDialog } from './AddScenarioDialog.tsx'
import styles from './Lead.module.css'
import { PlaceScenarioDialog } from './PlaceScenarioDialog.tsx'
import { leadTexts } from './texts.ts'

type Props = { readonly session: SessionState }

/** What a workshop works on, and at which tables; and the way to what no scenario has taken up. */
export default function ScenarioSection({ session }: Props): ReactNode {
  const t = useTexts(leadTexts)
  const [adding, setAdding] = useState(false)
  const [placing, setPlacing] = useState<ScenarioId | null>(null)
  const placed = session.scenarios.find(({ id }) => id === placing)
  return (
    <section className={panel.section}>
      <h2>{t('title')}</h2>
      {session.scenarios.length === 0 ? <p className={panel.soft}>{t('none')}</p> : null}
      <ul>
        {session.scenarios.map((scenario) => (
          <Line key={scenario.id} session={session} scenario={scenario} onPlace={() => setPlacing(scenario.id)} />
        ))}
      </ul>
      <Button onClick={() => setAdding(true)}>
        <Plus size={18} aria-hidden="true" />
        {t('add')}
      </Button>
      <Untouched session={session} />
      {adding ? <AddScenarioDialog session={session} onClose={() => setAdding(false)} /> : null}
      {placed === undefined ? null : <PlaceScenarioDialog session={session} scenario={placed} onClose={() => setPlacing(null)} />}
    </section>
  )
}

function Line({ session, scenario, onPlace }: Props & { readonly scenario: SessionScenario; readonly onPlace: () => void }): ReactNode {
  const t = useTexts(leadTexts)
  const at = session.tables.filter((table) => worksOn(scenario, table, session.tables))
  const where = scenario.takenOut ? t('takenOut') : at.length === session.tables.length ? t('everywhere') : at.map(({ name }) => name).join(', ')
  return (
    <li className={panel.line} data-out={scenario.takenOut}>
      <span>
        <strong dir="auto">{titleOf(scenario)}</strong>
        <span className={styles.where}>
          {where}
          {scenario.gone ? ` · ${t('gone')}` : null}
        </span>
      </span>
      <IconButton icon={Pencil} label={t('place.of', { title: titleOf(scenario) })} onClick={onPlace} />
    </li>
  )
}

/** Barriers that no scenario has taken up stay in sight of those who may see the whole process. */
function Untouched({ session: { processId } }: Props): ReactNode {
  const t = useTexts(leadTexts)
  const known = useMe()
  const staff = known.state === 'known' ? known.me.staff : null
  if (processId === null || staff === null || staff.sessionId !== null) return null
  return (
    <Link href={`/p/${processId}/synthesis`} className={buttonClass('plain')}>
      <Layers size={18} aria-hidden="true" />
      {t('untouched')}
    </Link>
  )
}
