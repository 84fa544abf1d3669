import { useState, type ReactNode } from 'react'
import type { Addresses } from '../../shared/api/schemas.ts'
import type { Fault } from '../api/call.ts'
import { chooseAddress, getAddresses } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { FaultNote } from '../ui/FaultNote.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { showToast } from '../ui/toasts.ts'
import styles from './AddressPicker.module.css'
import { addressWarning } from './addressWarnings.ts'
import { organiseTexts } from './texts.ts'

/** Where QR codes lead: one of the machine's addresses. */
export function AddressPicker(): ReactNode {
  const t = useTexts(organiseTexts)
  const { asked, put } = useAnswer(getAddresses)
  const [fault, setFault] = useState<Fault | null>(null)
  if (asked.state === 'asking') return null
  const choose = async (origin: string) => {
    const answer = await chooseAddress(origin)
    setFault(answer.ok ? null : answer.fault)
    if (!answer.ok) return
    put(answer.value)
    showToast({ text: t('address.changed') })
  }
  return (
    <Sheet>
      <fieldset className={styles.picker}>
        <legend>{t('address')}</legend>
        <p className={styles.explain}>{t('address.explain')}</p>
        {asked.state === 'here' ? <Choices addresses={asked.value} onChoose={choose} /> : <FaultNote fault={asked.fault} />}
        <FaultNote fault={fault} />
      </fieldset>
    </Sheet>
  )
}

function Choices({ addresses: { all, chosen }, onChoose }: { readonly addresses: Addresses; readonly onChoose: (origin: string) => void }): ReactNode {
  const t = useTexts(organiseTexts)
  const here = location.origin
  const warning = addressWarning(chosen, here)
  return (
    <>
      {all.map((origin) => (
        <label key={origin} className={styles.address}>
          <input type="radio" name="address" checked={origin === chosen} onChange={() => onChoose(origin)} />
          {origin}
        </label>
      ))}
      {warning === null ? null : <p className={styles.warning}>{t(`address.${warning}`, { here })}</p>}
    </>
  )
}
