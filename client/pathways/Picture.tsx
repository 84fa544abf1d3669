import { Download } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { chainOf } from '../../shared/pathways/chainOf.ts'
import { voicesOf, type NodeId, type PathEdge, type PathNode } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { curve, curveThrough, type Box } from './curve.ts'
import { layPathways, MAX_LINES, SIZES } from './layPathways.ts'
import { lookOf, lookOfColumn } from './looks.ts'
import shared from './Pathways.module.css'
import styles from './Picture.module.css'
import { savePng, saveSvg } from './savePicture.ts'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { wrapWords } from './wrapWords.ts'

const FONT = "'Atkinson Hyperlegible Next Variable', Verdana, sans-serif"
/** Letters of a fallback may be wider: something is left at each line's end. */
const TEXT_WIDTH = (SIZES.width - 3 * SIZES.pad - 16) * 0.97

/** The pathways as one drawing, for the projector and to take away. Its text is the table. */
export default function Picture(): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { pathways, shown, selected } = useSight()
  const svg = useRef<SVGSVGElement>(null)
  const [failed, setFailed] = useState(false)
  const [looked, setLooked] = useState<NodeId | null>(null)
  const lines = useLines()
  const laid = useMemo(() => layPathways(pathways, shown, ({ id }) => lines.get(id)?.length ?? 1), [pathways, shown, lines])
  const center = looked ?? selected?.id ?? null
  const lit = useMemo(() => (center === null || !pathways.nodes.has(center) ? null : chainOf(pathways, center)), [pathways, center])
  const save = (as: typeof savePng | typeof saveSvg) => {
    if (svg.current !== null) void as(svg.current, t('file.name')).then((made) => setFailed(made === false))
  }
  if (laid.boxes.size === 0) return <div />
  const look = (...ids: readonly NodeId[]) => (lit === null ? 'plain' : ids.every((id) => lit.has(id)) ? 'lit' : 'faded')
  return (
    <div className={styles.picture}>
      <div className={styles.head}>
        <p className={shared.soft}>{t('picture.about')}</p>
        <Button onClick={() => save(saveSvg)}><Download size={18} aria-hidden="true" />{t('picture.svg')}</Button>
        <Button onClick={() => save(savePng)}><Download size={18} aria-hidden="true" />{t('picture.png')}</Button>
      </div>
      {failed ? <Complaint>{t('picture.fault')}</Complaint> : null}
      <div className={styles.scroll}>
        <svg
          ref={svg} className={styles.svg} viewBox={`0 0 ${laid.width} ${laid.height}`} style={{ maxWidth: laid.width * 1.3, fontFamily: FONT, fontSize: 16 }} xmlns="http://www.w3.org/2000/svg"
          role="group" aria-label={t('picture.label', { nodes: laid.boxes.size, edges: laid.edges.length })}
        >
          <rect width={laid.width} height={laid.height} style={{ fill: 'var(--ground)' }} />
          {laid.columns.map(({ column, x }) => {
            const { hue, icon: Icon } = lookOfColumn(column)
            return (
              <g key={column} style={{ color: `var(--hue-${hue}-ink)` }}>
                <Icon x={x} y={SIZES.margin} size={20} />
                <text x={x + 28} y={SIZES.margin + 16} style={{ fill: 'var(--ink)', fontWeight: 620 }}>{t(`column.${column}`)}</text>
                {column === 'early' || column === 'late' || column === 'direct' || column === 'coBenefit' ? <text x={x + 28} y={SIZES.margin + 36} style={{ fill: 'var(--ink-soft)', fontSize: 14 }}>{t(`when.${column}`)}</text> : null}
              </g>
            )
          })}
          {laid.edges.map(({ edge, passes }) => (
            <Edge key={`${edge.from} ${edge.to}`} edge={edge} passes={passes} boxes={laid.boxes} look={look(edge.from, edge.to)} />
          ))}
          {[...laid.boxes].map(([id, box]) => {
            const node = pathways.nodes.get(id)
            return node === undefined ? null : <Node key={id} node={node} box={box} lines={lines.get(id) ?? []} look={look(id)} onLook={setLooked} />
          })}
        </svg>
      </div>
    </div>
  )
}

type Look = 'plain' | 'lit' | 'faded'
type EdgeProps = { readonly edge: PathEdge; readonly passes: readonly { readonly x: number; readonly y: number }[]; readonly boxes: ReadonlyMap<NodeId, Box>; readonly look: Look }

function Edge({ edge: { from, to, voices, backwards, why }, passes, boxes, look }: EdgeProps): ReactNode {
  const { pathways } = useSight()
  const [start, end, node] = [boxes.get(from), boxes.get(to), pathways.nodes.get(from)]
  if (start === undefined || end === undefined || node === undefined) return null
  const byLever = why.every(({ by }) => by !== 'linked')
  const d = backwards ? curve(start, end, 'back') : start.x === end.x ? curve(start, end, 'beside') : curveThrough(start, passes, end)
  return (
    <path
      d={d} data-look={look}
      style={{
        fill: 'none', stroke: backwards ? 'var(--alarm)' : `var(--hue-${lookOf(node).hue}-edge)`, strokeWidth: byLever ? 1.5 : thickness(voices),
        strokeDasharray: byLever ? '2 4' : backwards ? '8 5' : 'none', strokeOpacity: byLever ? 0.8 : 0.5,
      }}
    />
  )
}

/** As an area grows: four times the notes, twice as thick; 50 notes are as thick as it gets. */
function thickness(voices: number): number {
  return Math.min(16, 2 + 2 * Math.sqrt(voices))
}

type NodeLine = { readonly text: string; readonly is: 'words' | 'voices' | 'gap' }
type NodeProps = { readonly node: PathNode; readonly box: Box; readonly lines: readonly NodeLine[]; readonly look: Look; readonly onLook: (id: NodeId | null) => void }

const INKS = { words: 'var(--ink)', voices: 'var(--ink-soft)', gap: 'var(--alarm)' } as const

function Node({ node, box, lines, look, onLook }: NodeProps): ReactNode {
  const { selected, select, nameOf, pathways } = useSight()
  const { hue, icon: Icon } = lookOf(node)
  const open = () => select(selected?.id === node.id ? null : node.id)
  return (
    <g
      className={styles.node} role="button" tabIndex={0} aria-label={[nameOf(node), ...lines.filter(({ is }) => is !== 'words').map(({ text }) => text)].join(', ')} aria-pressed={selected?.id === node.id} data-look={look} data-node={node.id} onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
      onPointerEnter={(event) => (event.pointerType === 'mouse' ? onLook(node.id) : undefined)} onPointerLeave={() => onLook(null)} onFocus={() => onLook(node.id)} onBlur={() => onLook(null)}
    >
      <title>{nameOf(node)}</title>
      <rect {...box} rx={6} style={{ fill: 'var(--paper)', stroke: pathways.gaps.has(node.id) ? 'var(--alarm)' : 'var(--line)', strokeWidth: selected?.id === node.id ? 3 : 1.5, strokeDasharray: pathways.gaps.has(node.id) ? '6 4' : 'none' }} />
      <rect x={box.x} y={box.y} width={5} height={box.height} rx={2} style={{ fill: `var(--hue-${hue}-edge)` }} />
      <g style={{ color: `var(--hue-${hue}-ink)` }}>
        <Icon x={box.x + SIZES.pad + 3} y={box.y + SIZES.pad + 1} size={16} />
      </g>
      {lines.map(({ text, is }, at) => (
        <text key={at} x={box.x + 2 * SIZES.pad + 16} y={box.y + SIZES.pad + 15 + at * SIZES.line} style={{ fill: INKS[is], fontSize: is === 'words' ? 16 : 14, fontWeight: is === 'gap' ? 620 : 400 }}>
          {text}
        </text>
      ))}
    </g>
  )
}

/** What stands in each node, broken into lines: its words, how many notes are behind it, what is missing. */
function useLines(): ReadonlyMap<NodeId, readonly NodeLine[]> {
  const t = useTexts(pathwaysTexts)
  const { pathways, shown, nameOf } = useSight()
  return useMemo(() => {
    const measure = measurer()
    const wrap = (text: string, is: NodeLine['is'], most: number) => wrapWords(text, is === 'words' ? TEXT_WIDTH : TEXT_WIDTH * 1.1, most, measure).map((line) => ({ text: line, is }))
    return new Map([...pathways.nodes.values()].filter(({ id }) => shown.has(id)).map((node): [NodeId, readonly NodeLine[]] => {
      const { notes, tables } = voicesOf(node.sources)
      return [node.id, [
        ...wrap(nameOf(node), 'words', MAX_LINES),
        ...(notes === 0 ? [] : wrap(`${t('notes', { count: notes })} · ${t('tables', { count: tables })}`, 'voices', 1)),
        ...(pathways.gaps.get(node.id) ?? []).flatMap((gap) => wrap(t(`gap.${gap}`), 'gap', 2)),
      ]]
    }))
  }, [t, pathways, shown, nameOf])
}

function measurer(): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return (text) => text.length * 9 // wider than most letters
  pen.font = `16px ${FONT}`
  return (text) => pen.measureText(text).width
}
