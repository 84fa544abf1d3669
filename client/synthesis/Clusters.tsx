import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { saidByAll, type SynthesisCluster, type SynthesisTheme } from '../../shared/synthesis/synthesise.ts'
import type { ClusterColour } from '../../shared/document/plenaryDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { ItemText } from '../portfolio/ItemText.tsx'
import { usePlace } from '../portfolio/place.ts'
import { Button } from '../ui/Button.tsx'
import { ColourChoice } from '../ui/ColourChoice.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Pick } from './Choice.tsx'
import { Grip, useThemeDrop } from './Dragging.tsx'
import { Entries } from './Entries.tsx'
import { Fold } from './Fold.tsx'
import { PutMenu } from './PutMenu.tsx'
import { useReading } from './reading.ts'
import { saidInWords } from './said.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { UsedIn } from './UsedIn.tsx'
import { memberOf, useGather } from './useGather.ts'

/** A plenary's cluster. */
export function ClusterFold({ cluster }: { readonly cluster: SynthesisCluster }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis, matches } = useReading()
  const session = synthesis.sessions.find((outcome) => outcome.session.id === cluster.session)?.session
  const title = cluster.title || t('unnamed')
  const entries = cluster.entries.filter(matches.has)
  const member = memberOf.cluster(cluster)
  return (
    <div className={styles.pickable}>
      <Pick id={cluster.id} title={title} />
      <div>
        <Fold
          key={String(matches.seeking)} open={matches.seeking} colour={cluster.colour}
          summary={
            <>
              <strong>{title}</strong>
              <span className={styles.soft}>{[saidInWords(saidByAll(entries), t), session?.name].join(' · ')}</span>
            </>
          }
        >
          {() => <Entries entries={entries} />}
        </Fold>
        <UsedIn entries={cluster.entries} />
      </div>
      <div className={styles.acts}>
        <Grip member={member} />
        <PutMenu member={member} />
      </div>
    </div>
  )
}

/** Clusters and lines of several plenaries, brought together by the lab: its name, its colour, and what is in it. */
export function ThemeFold({ theme }: { readonly theme: SynthesisTheme }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { matches } = useReading()
  const { setNodeRef, isOver } = useThemeDrop(theme.id)
  const title = theme.title || t('theme.unnamed')
  const counts = [theme.entries.length === 0 ? t('theme.empty') : saidInWords(saidByAll(theme.entries.filter(matches.has)), t), theme.clusters.length === 0 ? null : t('theme.clusters', { count: theme.clusters.length })]
  return (
    <div className={styles.pickable} ref={setNodeRef} data-over={isOver}>
      <Pick id={theme.id} title={title} />
      <div>
        <Fold
          key={String(matches.seeking)} open={matches.seeking} colour={theme.colour}
          summary={
            <>
              <span className={styles.isTheme}>{t('theme')}</span>
              <strong>{title}</strong>
              <span className={styles.soft}>{counts.filter((part) => part !== null).join(' · ')}</span>
            </>
          }
        >
          {() => <ThemeBody theme={theme} />}
        </Fold>
        <UsedIn entries={theme.entries} />
      </div>
    </div>
  )
}

function ThemeBody({ theme }: { readonly theme: SynthesisTheme }): ReactNode {
  const t = useTexts(synthesisTexts)
  const localised = useLocalised()
  const { doc, definition, act, portfolio } = usePlace()
  const { matches } = useReading()
  const own = portfolio.themes.find(({ id }) => id === theme.id)
  if (own === undefined) return null
  return (
    <div className={styles.inTheme}>
      <div className={styles.themeHead}>
        <ItemText root="themes" id={theme.id} field="title" oneLine label={t('theme.title')} placeholder={t('theme.titleHint')} />
        <ColourChoice chosen={theme.colour as ClusterColour} onChoose={(colour) => act(() => setItem(doc, 'themes', theme.id, { colour }))} />
        <SelectField label={t('theme.topic')} value={own.topic ?? ''} onChange={(event) => act(() => setItem(doc, 'themes', theme.id, { topic: event.target.value || null }))}>
          <option value="">{t('theme.topicOfMost')}</option>
          {definition.topics.map(({ id, name }) => (
            <option key={id} value={id}>{localised(name)}</option>
          ))}
        </SelectField>
        <Button onClick={() => act(() => removeItem(doc, 'themes', theme.id), t('theme.dissolved', { theme: theme.title || t('theme.unnamed') }))}>
          <Trash2 size={18} aria-hidden="true" />
          {t('theme.dissolve')}
        </Button>
      </div>
      <Gone theme={theme} />
      {theme.clusters.filter(({ entries }) => entries.some(matches.has)).map((cluster) => (
        <ClusterFold key={cluster.id} cluster={cluster} />
      ))}
      {theme.lines.length === 0 ? null : <Entries entries={theme.lines.filter(matches.has)} />}
    </div>
  )
}

/** What was put in and is not there any more: nothing of it is lost, and its theme should not keep silent about it. */
function Gone({ theme: { gone } }: { readonly theme: SynthesisTheme }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { takeOut } = useGather()
  const [first] = gone
  if (first === undefined) return null
  return (
    <p className={styles.gone} role="note">
      {t('theme.gone', { count: gone.length })}
      <Button look="plain" onClick={() => takeOut([{ key: first, ids: gone, title: '' }])}>{t('theme.forget')}</Button>
    </p>
  )
}
