import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import { useLane } from './BoardContext.tsx'
import styles from './Composer.module.css'
import { tableTexts } from './texts.ts'

type Props = {
  readonly lanes: readonly Lane[]
  readonly chosen: Lane
  /** The kinds are the tabs of the lanes, too. */
  readonly asTabs: boolean
  readonly onChoose: (lane: Lane) => void
}

/** What is being written: big segments with icon and word. Arrow keys go from one to the next. */
export function KindPicker({ lanes, chosen, asTabs, onChoose }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const index = (lanes.indexOf(chosen) + by + lanes.length) % lanes.length
    const next = lanes[index]
    if (next === undefined) return
    onChoose(next)
    const segment = group.current?.children[index]
    if (segment instanceof HTMLElement) segment.focus()
  }
  return (
    <div ref={group} className={styles.kinds} role={asTabs ? 'tablist' : 'radiogroup'} aria-label={t('composer.kind')} onKeyDown={onKeyDown}>
      {lanes.map((lane) => (
        <Kind key={lane.id} lane={lane} chosen={lane === chosen} asTabs={asTabs} onChoose={onChoose} />
      ))}
    </div>
  )
}

type KindProps = { readonly lane: Lane; readonly chosen: boolean; readonly asTabs: boolean; readonly onChoose: (lane: Lane) => void }

function Kind({ lane, chosen, asTabs, onChoose }: KindProps): ReactNode {
  const localised = useLocalised()
  const count = useLane(lane.id).length
  const state = asTabs ? { role: 'tab', 'aria-selected': chosen, 'aria-controls': chosen ? `panel-${lane.id}` : undefined } : { role: 'radio', 'aria-checked': chosen }
  return (
    <button type="button" id={`kind-${lane.id}`} className={styles.kind} data-hue={lane.hue} tabIndex={chosen ? 0 : -1} onClick={() => onChoose(lane)} {...state}>
      <KindIcon icon={lane.icon} size={20} />
      <span>{localised(lane.noteName)}</span>
      {asTabs && count > 0 ? <span className={styles.count}>{count}</span> : null}
    </button>
  )
}
