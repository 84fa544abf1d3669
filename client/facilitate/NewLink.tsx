import { Copy } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { getAddresses } from '../api/routes.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { showToast } from '../ui/toasts.ts'
import styles from './dialogs.module.css'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly name: string
  /** `/enter#<token>`. */
  readonly path: string
  readonly onClose: () => void
}

/** The link of a new invitation: to copy, or to scan. It cannot be shown again. */
export function NewLink({ name, path, onClose }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const { asked } = useAnswer(getAddresses)
  const field = useRef<HTMLInputElement>(null)
  // Without an answer, the address that this page was reached by is the best we know.
  const link = `${asked.state === 'here' ? asked.value.chosen : location.origin}${path}`
  const copy = () => {
    field.current?.select()
    // The clipboard interface is missing on plain http; this is what works there too. Else the selected link is there to be copied by hand.
    if (document.execCommand('copy')) showToast({ text: t('invitations.copied') })
  }
  return (
    <Dialog title={t('invitations.ready', { name })} onClose={onClose} actions={<Button look="primary" onClick={onClose}>{t('invitations.done')}</Button>}>
      {asked.state === 'asking' ? null : (
        <div className={styles.form}>
          <p>{t('invitations.once')}</p>
          <div className={styles.link}>
            <Field ref={field} label={t('invitations.link')} value={link} readOnly onFocus={(event) => event.target.select()} />
            <Button onClick={copy}>
              <Copy size={18} aria-hidden="true" />
              {t('invitations.copy')}
            </Button>
          </div>
          <div className={styles.qr}>
            <QrCode text={link} label={t('invitations.qr', { name })} />
          </div>
        </div>
      )}
    </Dialog>
  )
}
