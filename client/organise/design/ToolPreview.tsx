import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Lane, Tool } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { useDefinition } from './DesignContext.tsx'
import { designTexts } from './texts.ts'
import styles from './ToolPreview.module.css'

type Props = { readonly tool: Tool; readonly chosen: string | null; readonly onChoose: (lane: string) => void }

/** A tablet lying on its side; the board is drawn at that size and made smaller. */
const WIDTH = 1024
/** A rating goes from 1 to 5; the example has the middle. */
const STEPS = 5
const FILLED = 3

/** The board that the tool makes: its lanes with a note in each, and the composer. A picture, but for the kinds, which can be chosen. */
export function ToolPreview({ tool, chosen, onChoose }: Props): ReactNode {
  const t = useTexts(designTexts)
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(WIDTH)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const lane = tool.lanes.find(({ id }) => id === chosen) ?? tool.lanes[0]
  return (
    <aside className={styles.preview} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <div ref={frame} className={styles.frame}>
        <div className={styles.screen} style={{ scale: String(width / WIDTH) }} aria-hidden="true">
          <div className={styles.columns}>
            {tool.lanes.map((one) => (
              <PreviewLane key={one.id} lane={one} tool={tool} onChoose={() => onChoose(one.id)} />
            ))}
          </div>
          {lane === undefined ? null : <PreviewComposer lane={lane} tool={tool} onChoose={onChoose} />}
        </div>
      </div>
      <p className={styles.about}>{t('preview.about')}</p>
    </aside>
  )
}

function PreviewLane({ lane, tool, onChoose }: { readonly lane: Lane; readonly tool: Tool; readonly onChoose: () => void }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const [rule] = lane.links
  const to = tool.lanes.find(({ kind }) => rule?.to.includes(kind) === true)
  const words = rule?.words === undefined ? (rule?.type === 'cause-of' || rule?.type === 'barrier-to' ? t(`link.says.${rule.type}`) : t('link.says.other')) : localised(rule.words)
  return (
    <div className={styles.lane} data-hue={lane.hue} onClick={onChoose}>
      <div className={styles.head}>
        <KindIcon icon={lane.icon} size={20} />
        <strong className={styles.laneName}>{localised(lane.name)}</strong>
        <span className={styles.count}>1</span>
      </div>
      <div className={styles.notes}>
        <div className={styles.card}>
          <p className={styles.text}>{t('preview.note')}</p>
          {lane.asksLever ? (
            <p className={styles.line}>
              {t('preview.lever')}
            </p>
          ) : null}
          {lane.asksScenario === true ? <p className={styles.line}>{t('preview.scenario')}</p> : null}
          {lane.scales?.map(({ id, name }) => (
            <p key={id} className={styles.line}>
              {localised(name)}
              <span className={styles.dots}>{'●'.repeat(FILLED)}{'○'.repeat(STEPS - FILLED)}</span>
            </p>
          ))}
          {rule === undefined ? null : (
            <p className={styles.line}>
              {words}
              {to === undefined ? '…' : <KindIcon icon={to.icon} size={14} />}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

function PreviewComposer({ lane, tool, onChoose }: { readonly lane: Lane; readonly tool: Tool; readonly onChoose: (lane: string) => void }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const { levers } = useDefinition()
  return (
    <div className={styles.dock} data-hue={lane.hue}>
      <div className={styles.kinds}>
        {tool.lanes.map((one) => (
          <span key={one.id} className={styles.kind} data-hue={one.hue} aria-checked={one === lane} onClick={() => onChoose(one.id)}>
            <KindIcon icon={one.icon} size={20} />
            <span>{localised(one.noteName)}</span>
          </span>
        ))}
      </div>
      <div className={styles.row}>
        <div className={styles.paper}>
          <span className={styles.prompt}>{localised(lane.prompt)}</span>
          <span className={styles.extras}>
            {lane.pictures === 'allowed' ? (
              <span className={styles.extra}>
                {t('preview.picture')}
              </span>
            ) : null}
            {lane.asksLever && levers.length > 0 ? (
              <span className={styles.extra}>
                {t('preview.lever')}
              </span>
            ) : null}
            {lane.asksScenario === true ? <span className={styles.extra}>{t('preview.scenario')}</span> : null}
            {lane.picks === 'coBenefits' ? <span className={styles.extra}>{t('preview.picks')}</span> : null}
            {lane.scales?.map(({ id, name }) => (
              <span key={id} className={styles.extra}>{localised(name)}</span>
            ))}
          </span>
        </div>
        <span className={buttonClass('primary', 'large')}>
          <Plus size={20} />
          {t('preview.add')}
        </span>
      </div>
    </div>
  )
}
