import { FolderPlus, Layers2 } from 'lucide-react'
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { leastUsed } from '../../ui/ColourChoice.tsx'
import type { ComposerProps } from '../Composer.tsx'
import composer from '../Composer.module.css'
import choices from '../choices.module.css'
import { KindPicker } from '../KindPicker.tsx'
import { ClusterDialog } from './ClusterDialog.tsx'
import styles from './Groups.module.css'
import { groupTexts } from './groupTexts.ts'
import { useGrouped, useMadeGroups } from './useGrouped.ts'

/** The composer's place while somebody selects: what can be done with what is held. Otherwise the composer. */
export function SelectDock({ Composer, ...props }: ComposerProps & { readonly Composer: ComponentType<ComposerProps> }): ReactNode {
  const selecting = useGrouped(({ selected }) => selected !== null)
  return selecting ? <Dock {...props} /> : <Composer {...props} />
}

function Dock({ draft, lanes, chosen, asTabs }: ComposerProps): ReactNode {
  const t = useTexts(groupTexts)
  const groups = useMadeGroups()
  const count = useGrouped(({ selected }) => selected?.size ?? 0)
  const splitting = useGrouped((state) => state.splitting)
  const [grouping, setGrouping] = useState(false)
  useEscape(groups.stopSelecting, !grouping)
  return (
    <section className={`${composer.dock} ${styles.dock}`} data-foot aria-label={t('select.label')}>
      {asTabs ? <KindPicker lanes={lanes} chosen={chosen} asTabs onChoose={({ id }) => draft.setState({ lane: id })} /> : null}
      <p className={styles.held} role="status">
        {count === 0 ? t(splitting ? 'select.split' : 'select.hint') : t('select.count', { count })}
      </p>
      <div className={styles.acts}>
        <Button look="primary" disabled={count === 0} onClick={() => setGrouping(true)}>
          <FolderPlus size={20} aria-hidden="true" />
          {t('select.group')}
        </Button>
        <Button disabled={count < 2} onClick={groups.merge}>
          <Layers2 size={20} aria-hidden="true" />
          {t('select.merge')}
        </Button>
        <Button look="plain" onClick={groups.stopSelecting}>{t('select.done')}</Button>
      </div>
      {grouping ? <GroupThese onClose={() => setGrouping(false)} /> : null}
    </section>
  )
}

/** A new cluster, or one that is there. */
function GroupThese({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(groupTexts)
  const groups = useMadeGroups()
  const { clusters, clusterOf } = useGrouped((state) => state.read)
  const filled = new Set(clusterOf.values())
  const there = [...clusters.values()].filter(({ id }) => filled.has(id))
  return (
    <ClusterDialog heading={t('new.title')} make={t('new.make')} title="" colour={leastUsed(there.map(({ colour }) => colour))} onMake={groups.group} onClose={onClose}>
      {there.length === 0 ? null : (
        <>
          <h3 className={styles.or}>{t('new.orInto')}</h3>
          <ul className={choices.one}>
            {there.map(({ id, title, colour }) => (
              <li key={id} data-cluster={colour}>
                <button type="button" className={`${choices.choice} ${styles.cluster}`} dir="auto" onClick={() => groups.putSelectedInto(id)}>
                  {title || t('unnamed')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </ClusterDialog>
  )
}

function useEscape(run: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [run, active])
}
