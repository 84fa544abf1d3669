import { useState, type FormEvent, type ReactNode } from 'react'
import type { JoinOffer, TableChoice } from '../../shared/api/schemas.ts'
import type * as v from 'valibot'
import { useSearchParams } from 'wouter'
import type { Fault } from '../api/call.ts'
import { join } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { Button } from '../ui/Button.tsx'
import { Complaint, FaultNote } from '../ui/FaultNote.tsx'
import { Field } from '../ui/Field.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { CategoryChoice } from './CategoryChoice.tsx'
import { FOR_CATEGORY } from './joinAddress.ts'
import { JoinFrame } from './JoinFrame.tsx'
import styles from './JoinForm.module.css'
import { ReturnForm } from './ReturnForm.tsx'
import { TableList } from './TableList.tsx'
import { useTakeSeat } from './takeSeat.ts'
import { joinTexts } from './texts.ts'

type Table = v.InferOutput<typeof TableChoice>
type Props = { readonly code: string; readonly offer: JoinOffer }

/** From a code to a seat. A table's code asks one question, the session's own asks for the table first. */
export function JoinForm({ code, offer }: Props): ReactNode {
  usePageTitle(offer.sessionName)
  const [picked, setPicked] = useState(offer.table)
  const [returning, setReturning] = useState(false)
  if (returning) return <ReturnForm onBack={() => setReturning(false)} />
  if (picked === null) return <TableList offer={offer} onPick={setPicked} onReturning={() => setReturning(true)} />
  const change = offer.table === null ? () => setPicked(null) : null
  return <SeatForm code={code} offer={offer} table={picked} onChangeTable={change} onReturning={() => setReturning(true)} />
}

type SeatFormProps = Props & { readonly table: Table; readonly onChangeTable: (() => void) | null; readonly onReturning: () => void }

function SeatForm({ code, offer, table, onChangeTable, onReturning }: SeatFormProps): ReactNode {
  const t = useTexts(joinTexts)
  const localised = useLocalised()
  const [scribe, setScribe] = useState(false)
  const [search] = useSearchParams()
  // The code that is shown at the door says for whom, too.
  const [categories, setCategories] = useState<readonly string[]>(() => offer.categories.map(({ id }) => id).filter((id) => id === search.get(FOR_CATEGORY)))
  const [nickname, setNickname] = useState('')
  const { taking, fault, none, take } = useTaking({ code, tableId: table.id, categories: [...categories], nickname })
  const chosen = offer.categories.filter(({ id }) => categories.includes(id)).map(({ name }) => localised(name))
  const topic = offer.topics.find(({ id }) => id === table.topic)
  const toggleScribe = () => {
    setScribe(!scribe)
    if (scribe) setCategories(categories.slice(0, 1))
  }
  return (
    <JoinFrame width="wide">
      <form className={styles.form} onSubmit={take}>
        <div className={styles.intro}>
          <p className={styles.session}>{offer.sessionName}</p>
          <h1>
            {table.name}
            {topic === undefined ? null : <span className={styles.topic}> {localised(topic.name)}</span>}
          </h1>
          {onChangeTable === null ? null : <Button look="plain" onClick={onChangeTable}>{t('join.otherTable')}</Button>}
          <p className={styles.privacy}>{t('join.privacy')}</p>
        </div>
        <CategoryChoice offer={offer} several={scribe} chosen={categories} onChoose={setCategories} />
        <div className={styles.more}>
          <Field label={t('join.nickname')} value={nickname} onChange={(event) => setNickname(event.target.value)} maxLength={LIMITS.maxNicknameLength} autoComplete="off" enterKeyHint="go" />
          <Button look="plain" aria-pressed={scribe} onClick={toggleScribe}>{t('join.scribe')}</Button>
          <Button look="plain" onClick={onReturning}>{t('join.before')}</Button>
        </div>
        <div className={styles.foot}>
          {none ? <Complaint>{t('join.chooseFirst')}</Complaint> : null}
          <FaultNote fault={fault} />
          <div className={styles.line}>
            <p className={styles.chosen}>{chosen.join(' · ')}</p>
            <Button type="submit" look="primary" size="large" disabled={taking}>{t('join.go')}</Button>
          </div>
        </div>
      </form>
    </JoinFrame>
  )
}

type Wish = Parameters<typeof join>[0]

/** Sending the form, and what comes of it. */
function useTaking(wish: Wish) {
  const takeSeat = useTakeSeat()
  const [taking, setTaking] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [none, setNone] = useState(false)
  const take = async (event: FormEvent) => {
    event.preventDefault()
    const missing = wish.categories.length === 0
    setNone(missing)
    if (missing || taking) return
    setTaking(true)
    setFault(takeSeat(await join(wish)))
    setTaking(false)
  }
  // What was missing is no longer, as soon as something is chosen.
  return { taking, fault, none: none && wish.categories.length === 0, take }
}
