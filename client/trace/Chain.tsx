import { Plus } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import { CARRIED_INTO } from '../../shared/api/synthesis.ts'
import type { ItemId } from '../../shared/document/portfolioItems.ts'
import { removeSource } from '../../shared/ops/portfolio.ts'
import { countNotes } from '../../shared/trace/countNotes.ts'
import { traceBack, type Behind } from '../../shared/trace/trace.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { useItemName } from './itemName.ts'
import { NotesOf } from './NotesOf.tsx'
import { traceTexts } from './texts.ts'
import styles from './Trace.module.css'
import { useSummary } from './useSummary.ts'

const AddSources = part(() => import('./AddSources.tsx'))

type Props = {
  readonly of: ItemId
  /** Everything unfolded, to be read from top to bottom. */
  readonly unfolded?: boolean
}

/** The whole chain behind an entry: the notes it stands on, then what it follows from, each with its own. */
export function Chain({ of, unfolded = false }: Props): ReactNode {
  const t = useTexts(traceTexts)
  const { doc, act, portfolio } = usePlace()
  const back = traceBack(portfolio, of)
  const [adding, setAdding] = useState(false)
  const root = CARRIED_INTO.find((each) => each === back.of?.root)
  return (
    <div className={styles.chain}>
      {back.notes.length === 0 ? <p className={styles.soft}>{t('noSources')}</p> : null}
      {back.own.length === 0 ? null : (
        <section aria-label={t('own')}>
          <NotesOf notes={back.own} onTakeOut={(note) => act(() => removeSource(doc, of, note.id), t('takenOut'))} />
        </section>
      )}
      {back.behind.length === 0 ? null : (
        <section>
          <h3 className={styles.behind}>{t('behind')}</h3>
          {back.behind.map((one) => (
            <BehindIt key={one.id} one={one} of={of} unfolded={unfolded} />
          ))}
        </section>
      )}
      {root === undefined ? null : (
        <Button className={styles.add} onClick={() => setAdding(true)}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </Button>
      )}
      {adding && root !== undefined ? (
        <Suspense>
          <AddSources of={of} root={root} has={new Set(back.own.map(({ id }) => id))} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

function BehindIt({ one, of, unfolded }: { readonly one: Behind; readonly of: ItemId; readonly unfolded: boolean }): ReactNode {
  const t = useTexts(traceTexts)
  const { definition, portfolio } = usePlace()
  const nameOf = useItemName(definition)
  const { short } = useSummary(definition.categories)
  const to = one.to === of ? null : traceBack(portfolio, one.to).of
  const told = [t(`kind.${one.root}`), to === null ? null : t(`why.${one.why}`, { to: nameOf(to) }), one.gone ? t('gone') : null, short(countNotes(one.notes))]
  const summary = (
    <>
      <strong dir="auto">{one.gone ? t('goneTitle') : nameOf(one)}</strong>
      <span className={styles.soft}>{told.filter((each) => each !== null).join(' · ')}</span>
    </>
  )
  if (one.notes.length === 0) return <p className={styles.step}>{summary}</p>
  return (
    <Fold open={unfolded} summary={summary}>
      {() => <NotesOf notes={one.notes} />}
    </Fold>
  )
}
