import { ArrowRight, Plus, Trash2, X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { PathEdge, PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { SourceList } from '../portfolio/SourceList.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Switch } from '../ui/Switch.tsx'
import { NodeFields, NodeWords } from './NodeFields.tsx'
import { GapMark, NodeSign } from './NodeSign.tsx'
import styles from './NodePanel.module.css'
import shared from './Pathways.module.css'
import { useSight } from './sight.ts'
import { SuggestionList } from './Suggestions.tsx'
import { pathwaysTexts } from './texts.ts'
import type { View } from './Toolbar.tsx'
import { linksOf, usePathwayOps } from './usePathwayOps.ts'
import { useWide } from './useWide.ts'

type Props = { readonly node: PathNode; readonly view: View; readonly onBoard: () => void }

/** The open card: its words, what it follows from and leads to, and where it comes from. Beside the pathways, or over them where there is no room. */
export function NodePanel(props: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { node } = props
  const { select, nameOf } = useSight()
  const isWide = useWide()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // What has no words yet wants some; else it is read from its beginning.
    const words = panel.current?.querySelector('textarea')
    if (words?.value === '') words.focus({ preventScroll: true })
    else panel.current?.focus({ preventScroll: true })
  }, [])
  if (!isWide) return <Dialog title={nameOf(node)} onClose={() => select(null)}><Inside {...props} /></Dialog>
  const close = () => {
    select(null)
    document.querySelector<HTMLElement>(`[data-node="${node.id}"] button`)?.focus()
  }
  return (
    <aside ref={panel} className={styles.panel} aria-label={`${t('panel')}: ${nameOf(node)}`} tabIndex={-1} onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}>
      <header>
        <NodeSign node={node} />
        <IconButton icon={X} label={t('close')} onClick={close} />
      </header>
      <Inside {...props} />
    </aside>
  )
}

function Inside({ node, view, onBoard }: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { pathways, open, suggestions, only, setOnly } = useSight()
  const { processId, portfolio } = usePlace()
  const { remove } = usePathwayOps()
  const here = suggestions.filter(({ from, to }) => from === node.id || to === node.id)
  const mayLead = node.column !== 'lever' && !(node.column === 'coBenefit' && node.item.indirect)
  return (
    <div className={styles.inside}>
      {(pathways.gaps.get(node.id) ?? []).map((gap) => (
        <p key={gap} className={styles.gap}>
          <GapMark gap={gap} />
          <Button onClick={() => open({ what: gap === 'noAction' || gap === 'leadsNowhere' ? 'to' : 'from', node: node.id })}>{t(`fill.${gap}`)}</Button>
        </p>
      ))}
      {view === 'table' ? null : <Switch label={t(only ? 'only.on' : 'only.off')} on={only} onChange={setOnly} />}
      <NodeWords node={node} />
      <section>
        <h3>{t('from')}</h3>
        <EdgeList edges={pathways.into.get(node.id) ?? []} end="from" none={t('from.none')} />
        {node.column === 'lever' || node.column === 'obstacle' ? null : <More label={t('comesFrom')} onClick={() => open({ what: 'from', node: node.id })} />}
      </section>
      <section>
        <h3>{t('to')}</h3>
        <EdgeList edges={pathways.outOf.get(node.id) ?? []} end="to" none={t('to.none')} />
        {mayLead ? <More label={t('leadsTo')} onClick={() => open({ what: 'to', node: node.id })} /> : null}
      </section>
      {here.length === 0 ? null : (
        <section>
          <h3>{t('suggested.title')}</h3>
          <SuggestionList suggestions={here} />
        </section>
      )}
      <NodeFields node={node} />
      {node.entries.filter((id) => id !== node.id).map((id) => (
        <p key={id}>{t('merged.from', { text: portfolio.actions.find((action) => action.id === id)?.name || t('wordless.action') })}</p>
      ))}
      {node.column === 'lever' ? null : <SourceList of={node.id} />}
      <div className={styles.foot}>
        {view === 'board' ? null : <Button onClick={onBoard}>{t('on.board')}</Button>}
        {node.column === 'action' ? <Link className={shared.link} href={`/p/${processId}/actions/${node.id}`}>{t('open')}</Link> : null}
        {node.column === 'lever' ? null : (
          <Button look="alarm" onClick={() => remove(node)}>
            <Trash2 size={18} aria-hidden="true" />
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

function More({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return (
    <Button onClick={onClick}>
      <Plus size={18} aria-hidden="true" />
      {label}
    </Button>
  )
}

function EdgeList({ edges, end, none }: { readonly edges: readonly PathEdge[]; readonly end: 'from' | 'to'; readonly none: string }): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { pathways, nameOf, select } = useSight()
  const { unlink } = usePathwayOps()
  if (edges.length === 0) return <p className={shared.soft}>{none}</p>
  return (
    <ul className={styles.edges}>
      {edges.map((edge) => {
        const other = pathways.nodes.get(edge[end])
        if (other === undefined) return null
        const names = { from: nameOf(pathways.nodes.get(edge.from)), to: nameOf(pathways.nodes.get(edge.to)) }
        const why = edge.why.flatMap(({ by }) => (by === 'linked' ? [] : [t(`why.${by}`)]))
        return (
          <li key={other.id}>
            <button type="button" className={styles.end} onClick={() => select(other.id)}>
              <NodeSign node={other} />
              <span dir="auto">{nameOf(other)}</span>
              {why.length === 0 ? null : <span className={shared.soft}>{why.join(', ')}</span>}
              {edge.backwards ? <span className={styles.back}><ArrowRight size={16} aria-hidden="true" className={styles.turned} />{t('backwards')}</span> : null}
            </button>
            {linksOf(edge).length === 0 ? null : <IconButton icon={X} label={t('unlink', names)} onClick={() => unlink(edge)} />}
          </li>
        )
      })}
    </ul>
  )
}
