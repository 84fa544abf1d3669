import { ArrowLeft, Check, CircleDashed, CirclePause, type LucideIcon } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { Link } from 'wouter'
import { TableBecame, type Told } from '../../shared/api/trace.ts'
import type { TableId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { AskedPage } from '../ui/AskedPage.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { tableStoryTexts } from './tableTexts.ts'
import styles from './TableStory.module.css'

/** For the people of one table, weeks later too: what became of what they said. */
export default function TableStoryPage({ tableId }: { readonly tableId: TableId }): ReactNode {
  const t = useTexts(tableStoryTexts)
  usePageTitle(t('title'))
  const asking = useAnswer(useCallback(() => call(TableBecame, 'GET', `/tables/${tableId}/became`), [tableId]))
  return (
    <AskedPage asking={asking} faultTitle={t('fault.title')}>
      {(story) => <Story tableId={tableId} {...story} />}
    </AskedPage>
  )
}

function Story({ tableId, sessionName, tableName, lanes, taken, open }: TableBecame & { readonly tableId: TableId }): ReactNode {
  const t = useTexts(tableStoryTexts)
  const outlined = firstOfEach(taken)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href={`/t/${tableId}`} className={buttonClass('quiet')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('back')}
        </Link>
        <LanguageSwitch />
      </header>
      <main>
        <p className={styles.where}>{`${sessionName} · ${tableName}`}</p>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about')}</p>
        {taken.length > 0 ? null : <p className={styles.sheet}>{t(open === 0 ? 'nothing' : 'noneYet')}</p>}
        {taken.map(({ notes, became }) => (
          <section key={notes[0]?.id} className={styles.sheet}>
            <h2>{t('yours')}</h2>
            <ul className={styles.notes}>
              {notes.map((note) => {
                const lane = lanes.find(({ id }) => id === note.lane)
                return (
                  <li key={note.id} data-hue={lane?.hue}>
                    {lane === undefined ? null : <KindBadge lane={lane} />}
                    <p dir="auto">{note.text}</p>
                  </li>
                )
              })}
            </ul>
            {became.length === 0 ? <p className={styles.looking}>{t('looking')}</p> : (
              <ul className={styles.became}>
                {became.map((one, at) => (
                  <BecameLine key={at} one={one} isOutlined={outlined.has(one)} />
                ))}
              </ul>
            )}
          </section>
        ))}
        {open === 0 ? null : <p className={styles.open}>{t('open', { count: open })}</p>}
      </main>
    </div>
  )
}

/** An action that several notes led to is described once, where it is first told of. */
function firstOfEach(taken: TableBecame['taken']): ReadonlySet<Told> {
  const first = new Map<string, Told>()
  for (const { became } of taken) for (const one of became) if (!first.has(`${one.kind} ${one.title}`)) first.set(`${one.kind} ${one.title}`, one)
  return new Set(first.values())
}

const STATE_ICONS: Readonly<Record<Extract<Told, { kind: 'action' }>['state'], LucideIcon>> = { draft: CircleDashed, agreed: Check, parked: CirclePause }

function BecameLine({ one, isOutlined }: { readonly one: Told; readonly isOutlined: boolean }): ReactNode {
  const t = useTexts(tableStoryTexts)
  const localised = useLocalised()
  const title = one.title || (one.kind === 'impact' && one.picked !== null ? localised(one.picked) : '')
  const size = [t('fromNotes', { count: one.notes }), one.tables === 0 ? null : t('fromTables', { count: one.tables })].filter((part) => part !== null).join(' ')
  const outline = one.kind === 'action' && isOutlined ? one.outline : null
  return (
    <li>
      <p className={styles.kind}>{t(`kind.${one.kind}`)}</p>
      <p dir="auto" className={styles.title}>{title}</p>
      {one.kind === 'action' ? <State state={one.state} /> : null}
      {outline === null ? null : (
        <>
          {outline.field === null ? null : <p className={styles.soft}>{localised(outline.field)}</p>}
          {outline.description === '' ? null : <p dir="auto" className={styles.outline}>{outline.description}</p>}
        </>
      )}
      <p className={styles.soft}>{[one.from === null ? null : t('from', { from: one.from }), size].filter((part) => part !== null).join(' · ')}</p>
    </li>
  )
}

function State({ state }: { readonly state: keyof typeof STATE_ICONS }): ReactNode {
  const t = useTexts(tableStoryTexts)
  const Icon = STATE_ICONS[state]
  return (
    <p className={styles.state} data-state={state}>
      <Icon size={18} aria-hidden="true" />
      {t(`state.${state}`)}
    </p>
  )
}
