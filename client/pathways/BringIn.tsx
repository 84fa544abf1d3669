import { useMemo, useState, type ReactNode } from 'react'
import type { Outcome } from '../../shared/api/synthesis.ts'
import type { NodeId } from '../../shared/pathways/pathways.ts'
import type { NoteId } from '../../shared/ids.ts'
import { fieldsOfLine, unusedLines, type BroughtInto, type UnusedLine } from '../../shared/pathways/unusedLines.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { carryOver } from '../portfolio/calls.ts'
import { usePlace } from '../portfolio/place.ts'
import { useSynthesis } from '../synthesis/useSynthesis.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { showToast } from '../ui/toasts.ts'
import { toggled } from '../ui/toggled.ts'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './Pathways.module.css'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'
import { Voices } from './Voices.tsx'

/** As many as somebody reads; the others are sought. A process has thousands. */
const AT_ONCE = 100

const NOTHING_YET: readonly Outcome[] = []

const ROOTS = { obstacle: 'findings', action: 'actions', early: 'impacts', late: 'impacts', direct: 'impacts', coBenefit: 'impacts' } as const

type Props = { readonly into: BroughtInto; readonly onClose: () => void; readonly onBrought: (ids: readonly NodeId[]) => void }

/** What the sessions said and is not on the pathways yet: what is chosen becomes a card each, with all who said it. */
export function BringIn({ into, onClose, onBrought }: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const { said, pathways } = useSight()
  const { processId } = usePlace()
  const { sending, fault, send } = useSending()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const column = t(`column.${into}`)
  const synthesis = useSynthesis(said.state === 'here' ? said.value.outcomes : NOTHING_YET)
  const lines = useMemo(() => unusedLines(synthesis, pathways, into), [synthesis, pathways, into])
  const wanted = sought.trim().toLocaleLowerCase()
  const found = lines.filter(({ text }) => text.toLocaleLowerCase().includes(wanted))
  const toggle = (id: NoteId) => setChosen((before) => toggled(before, id))
  const take = async () => {
    const ids: NodeId[] = []
    // What begins alike goes in one command.
    const taken = lines.filter(({ id }) => chosen.has(id))
    for (const lane of new Map(taken.map(({ lane: each }) => [each.id, each])).values()) {
      const ofLane = taken.filter((line) => line.lane.id === lane.id).map(({ id }) => id)
      const made = await send(() => carryOver(processId, { into: ROOTS[into], clusters: [], lines: ofLane, apart: true, fields: fieldsOfLine(into, lane) }))
      if (made === null) return
      ids.push(...(made.ids as NodeId[])) // of entries of this kind
    }
    onBrought(ids)
    showToast({ text: t('brought', { count: ids.length }) })
    onClose()
  }
  return (
    <Dialog
      title={t('bring.to', { column })} onClose={onClose}
      actions={chosen.size === 0 ? undefined : <Button look="primary" disabled={sending} onClick={() => void take()}>{t('bring.do', { count: chosen.size })}</Button>}
    >
      <p className={styles.soft}>{t('bring.about', { column })}</p>
      {said.state === 'asking' ? <Waiting /> : said.state === 'fault' ? <><p>{t('bring.fault')}</p><FaultNote fault={said.fault} /></> : (
        <>
          {said.value.unreadable.length === 0 ? null : <Complaint>{t('bring.unreadable', { sessions: said.value.unreadable.map(({ name }) => name).join(', ') })}</Complaint>}
          {lines.length === 0 ? <p>{t('bring.none')}</p> : <SearchField className={styles.seek} label={t('seek')} value={sought} onSeek={setSought} />}
          {lines.length > 0 && found.length === 0 ? <p className={styles.soft}>{t('seek.none')}</p> : null}
          <ul className={styles.choices}>
            {found.slice(0, AT_ONCE).map((line) => (
              <li key={line.id}>
                <Line line={line} isChosen={chosen.has(line.id)} onToggle={() => toggle(line.id)} />
              </li>
            ))}
          </ul>
          {found.length <= AT_ONCE ? null : <p className={styles.soft}>{t('bring.more', { count: found.length - AT_ONCE })}</p>}
        </>
      )}
      <FaultNote fault={fault} />
    </Dialog>
  )
}

function Line({ line: { text, lane, session, table, voices }, isChosen, onToggle }: { readonly line: UnusedLine; readonly isChosen: boolean; readonly onToggle: () => void }): ReactNode {
  const t = useTexts(pathwaysTexts)
  return (
    <label className={styles.line}>
      <input type="checkbox" checked={isChosen} aria-label={t('bring.choose', { text })} onChange={onToggle} />
      <span>
        <KindBadge lane={lane} />
        <span className={styles.words} dir="auto">{text}</span>
        <span className={styles.soft}>{`${session} · ${table ?? t('plenary')}`}</span> {voices.notes > 1 ? <Voices of={voices} /> : null}
      </span>
    </label>
  )
}
