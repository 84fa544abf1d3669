import { Gauge, ListChecks, Map as MapIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Asked } from '../../../shared/document/asked.ts'
import type { Note } from '../../../shared/document/tableDocument.ts'
import { answerNote } from '../../../shared/ops/answerNote.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { say, useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { faultTexts } from '../../i18n/texts.ts'
import { mayChange, useBoard, useWords } from '../../table/BoardContext.tsx'
import card from '../../table/NoteCard.module.css'
import { showToast } from '../../ui/toasts.ts'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'
import { PickDialog } from './PickDialog.tsx'
import { RateDialog } from './RateDialog.tsx'
import { ratingsInWords, shortName } from './ratingsInWords.ts'
import { ScenarioChoice } from './ScenarioChoice.tsx'
import styles from './Tablet.module.css'

type Props = { readonly note: Note; readonly reading?: boolean }

/** On a card: for which scenario it is, how it is rated, what was picked. Who wrote the note may say otherwise. */
export function NoteAnswers({ note, reading = false }: Props): ReactNode {
  const t = useTexts(scenarioTexts)
  const localised = useLocalised()
  const { doc, history, here } = useBoard()
  const { definition, lanes, scenarios, everyScenario } = useWords()
  const [open, setOpen] = useState<keyof Asked | null>(null)
  const lane = lanes.get(note.lane)
  const mayAnswer = !reading && mayChange(here, note.author)
  const answer = (asked: Partial<Asked>) => {
    const done = history.step(() => answerNote(doc, note.id, asked))
    if (!done.ok) showToast({ text: say(faultTexts, `refused.${done.reason}`) })
  }
  const scenario = everyScenario.find(({ id }) => id === note.scenario)
  const { scales = [] } = lane ?? {}
  const picked = planWordsOf(definition).coBenefits.find(({ id }) => id === note.pick)
  // Where there is only one, its cards need not say so each.
  const tellsScenario = scenario !== undefined ? scenarios.length > 1 || scenario.id !== scenarios[0]?.id : lane?.asksScenario === true && mayAnswer && scenarios.length > 0
  const rated = note.ratings === null ? '' : ratingsInWords(scales, note.ratings, localised)
  const close = () => setOpen(null)
  return (
    <div className={styles.answers}>
      {!tellsScenario ? null : (
        <Line icon={MapIcon} mayAnswer={mayAnswer} isMissing={scenario === undefined} label={scenario === undefined ? undefined : t('forOne', { title: titleOf(scenario, t) })} onOpen={() => setOpen('scenario')}>
          {scenario === undefined ? t('for') : titleOf(scenario, t)}
        </Line>
      )}
      {scales.length === 0 || (rated === '' && !mayAnswer) ? null : (
        <Line icon={Gauge} mayAnswer={mayAnswer} isMissing={rated === ''} onOpen={() => setOpen('ratings')}>
          {rated === '' ? t('rate', { scales: scales.map(({ name }) => shortName(localised(name))).join(', ') }) : rated}
        </Line>
      )}
      {picked === undefined || localised(picked.name) === note.text ? null : (
        <Line icon={ListChecks} mayAnswer={mayAnswer} isMissing={false} onOpen={() => setOpen('pick')}>
          {localised(picked.name)}
        </Line>
      )}
      {open === 'scenario' ? <ScenarioChoice chosen={note.scenario} onChoose={(id) => (answer({ scenario: id }), close())} onClose={close} /> : null}
      {open === 'ratings' ? <RateDialog scales={scales} ratings={note.ratings} onRate={(ratings) => answer({ ratings })} onClose={close} /> : null}
      {open === 'pick' ? <PickDialog chosen={note.pick} onChoose={(word) => (answer({ pick: word?.id ?? null }), close())} onClose={close} /> : null}
    </div>
  )
}

type LineProps = {
  readonly icon: typeof Gauge
  readonly mayAnswer: boolean
  readonly isMissing: boolean
  readonly label?: string | undefined
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Line({ icon: Icon, mayAnswer, isMissing, label, onOpen, children }: LineProps): ReactNode {
  const inside = (
    <>
      <Icon size={14} aria-hidden="true" />
      <span dir="auto">{children}</span>
    </>
  )
  return mayAnswer ? (
    <button type="button" className={card.lever} data-missing={isMissing} aria-label={label} onClick={onOpen}>{inside}</button>
  ) : (
    <span className={card.lever}>{inside}</span>
  )
}
