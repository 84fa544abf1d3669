import { useId, useState, type ReactNode } from 'react'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { ColourChoice } from '../../ui/ColourChoice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './Groups.module.css'
import { groupTexts } from './groupTexts.ts'

type Props = {
  readonly heading: string
  /** The verb of what is done. */
  readonly make: string
  readonly title: string
  readonly colour: ClusterColour
  readonly onMake: (title: string, colour: ClusterColour) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A cluster's name and colour, to be given or changed. */
export function ClusterDialog({ heading, make, title, colour, onMake, onClose, children }: Props): ReactNode {
  const t = useTexts(groupTexts)
  const form = useId()
  const [name, setName] = useState(title)
  const [chosen, choose] = useState(colour)
  const submit = () => {
    onMake(name.trim(), chosen)
    onClose()
  }
  return (
    <Dialog title={heading} onClose={onClose} actions={<Button look="primary" type="submit" form={form}>{make}</Button>}>
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={t('name')} value={name} maxLength={LIMITS.maxTitleLength} autoFocus onChange={(event) => setName(event.target.value)} />
        <ColourChoice chosen={chosen} onChoose={choose} />
      </form>
      {children}
    </Dialog>
  )
}
