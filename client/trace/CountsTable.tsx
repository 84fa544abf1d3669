import { useMemo, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import type { Outcome } from '../../shared/api/synthesis.ts'
import { missionLeverOf, planWordsOf } from '../../shared/process/planWords.ts'
import type { Named } from '../../shared/process/definition.ts'
import { synthesise } from '../../shared/synthesis/synthesise.ts'
import { OTHERS } from '../../shared/trace/countNotes.ts'
import { countSaidBy, type SaidCell } from '../../shared/trace/counts.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { SelectField } from '../ui/Field.tsx'
import { countsTexts } from './countsTexts.ts'
import styles from './Counts.module.css'

/** In the address, for notes that belong to no lever. */
const NO_LEVER = 'none'

/** How much each category said of each topic, of one lever or of all. What is chosen is in the address. */
export function CountsTable({ outcomes }: { readonly outcomes: readonly Outcome[] }): ReactNode {
  const t = useTexts(countsTexts)
  const localised = useLocalised()
  const { definition, portfolio } = usePlace()
  const [params, setParams] = useSearchParams()
  const choose = (key: string, value: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (value === '') after.delete(key)
      else after.set(key, value)
      return after
    }, { replace: true })
  const mission = params.get('levers') === 'mission'
  const words = useMemo(() => synthesise(outcomes), [outcomes])
  const plan = planWordsOf(definition)
  const counts = useMemo(
    () => (mission ? countSaidBy(outcomes, (lever) => missionLeverOf(plan, portfolio.mission, lever)) : countSaidBy(outcomes)),
    [outcomes, mission, plan, portfolio.mission],
  )
  const levers = mission ? plan.mission : words.levers
  const wanted = params.get('lever') ?? ''
  const cells = counts.cells.filter(({ lever }) => wanted === '' || (wanted === NO_LEVER ? lever === null : lever === wanted))
  const name = (list: readonly Named[], id: string) => {
    const one = list.find((each) => each.id === id)
    return one === undefined ? id : localised(one.name)
  }
  const nameOf = (category: string | null) => (category === null ? t('facilitators') : category === OTHERS ? t('others') : name(words.categories, category))
  const topics: readonly (string | null)[] = [...words.topics.map(({ id }) => id), ...(cells.some(({ topic }) => topic === null) ? [null] : [])]
  const categories = [...new Set(counts.cells.map(({ category }) => category))].sort((a, b) => place(words.categories, a) - place(words.categories, b))
  if (counts.cells.length === 0) return <p>{t('empty')}</p>
  return (
    <>
      <div className={styles.filters}>
        <SelectField label={t('levers')} value={mission ? 'mission' : ''} onChange={(event) => setParams(event.target.value === '' ? {} : { levers: event.target.value }, { replace: true })}>
          <option value="">{t('levers.own')}</option>
          <option value="mission">{t('levers.mission')}</option>
        </SelectField>
        <SelectField label={t('lever')} value={wanted} onChange={(event) => choose('lever', event.target.value)}>
          <option value="">{t('lever.all')}</option>
          {levers.map(({ id, name: lever }) => (
            <option key={id} value={id}>{localised(lever)}</option>
          ))}
          <option value={NO_LEVER}>{t('lever.none')}</option>
        </SelectField>
      </div>
      <div className={styles.scroll} role="region" aria-label={t('title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              {topics.map((topic) => (
                <th key={topic} scope="col">{topic === null ? t('plenary') : name(words.topics, topic)}</th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => {
              const row = cells.filter((cell) => cell.category === category)
              return (
                <tr key={category}>
                  <th scope="row">{nameOf(category)}</th>
                  {topics.map((topic) => (
                    <Cell key={topic} cells={row.filter((cell) => cell.topic === topic)} />
                  ))}
                  <Cell cells={row} />
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {topics.map((topic) => (
                <Cell key={topic} cells={cells.filter((cell) => cell.topic === topic)} />
              ))}
              <Cell cells={cells} />
            </tr>
          </tfoot>
        </table>
      </div>
      {categories.includes(OTHERS) ? <p className={styles.aside}>{t('othersAre')}</p> : null}
      {counts.silent.length === 0 ? null : <p className={styles.quiet}>{t('silent', { names: counts.silent.map((id) => nameOf(id)).join(', ') })}</p>}
      {counts.absent.length === 0 ? null : <p className={styles.aside}>{t('absent', { names: counts.absent.map((id) => nameOf(id)).join(', ') })}</p>}
    </>
  )
}

function Cell({ cells }: { readonly cells: readonly SaidCell[] }): ReactNode {
  const notes = cells.reduce((sum, cell) => sum + cell.notes, 0)
  return <td data-none={notes === 0 || undefined}>{notes}</td>
}

function place(categories: readonly Named[], id: string | null): number {
  const at = categories.findIndex((one) => one.id === id)
  return at >= 0 ? at : id === OTHERS ? categories.length : categories.length + 1
}
