import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { NoteId } from '../../shared/ids.ts'
import { planTableOf } from '../../shared/trace/namedItems.ts'
import { traceForward, type Became } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { becameTexts } from './becameTexts.ts'
import { useItemName } from './itemName.ts'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'

/** What became of a note, the nearest first, each with its state and the table of the plan that it is a line of. */
export function BecameOf({ note, alike = [] }: { readonly note: NoteId; readonly alike?: readonly NoteId[] }): ReactNode {
  const t = useTexts(becameTexts)
  const { portfolio } = usePlace()
  const became = traceForward(portfolio, note, alike)
  if (became.length === 0) return <p className={styles.lead}>{t('nothingYet')}</p>
  const byId = new Map(became.map((one) => [one.id, one]))
  return (
    <ul className={styles.became}>
      {became.map((one) => (
        <BecameLine key={one.id} one={one} from={one.from === null ? undefined : byId.get(one.from)} into={one.into === null ? undefined : byId.get(one.into)} />
      ))}
    </ul>
  )
}

function BecameLine({ one, from, into }: { readonly one: Became; readonly from: Became | undefined; readonly into: Became | undefined }): ReactNode {
  const t = useTexts(becameTexts)
  const trace = useTexts(traceTexts)
  const { definition, portfolio, processId } = usePlace()
  const nameOf = useItemName(definition)
  const table = planTableOf(portfolio, one)
  const told = [
    trace(`kind.${one.root}`),
    into === undefined ? (one.state === null ? null : t(`state.${one.state}`)) : t('mergedInto', { into: nameOf(into) }),
    from === undefined ? null : t('from', { from: nameOf(from) }),
    table === null ? null : t('planTable', { table }),
  ]
  return (
    <li>
      <strong dir="auto">{nameOf(one)}</strong>
      <p className={styles.soft}>{told.filter((part) => part !== null).join(' · ')}</p>
      <p className={styles.ways}>
        <Link href={`/p/${processId}/trace/${one.id}`}>{trace('comesFrom')}</Link>
      </p>
    </li>
  )
}
