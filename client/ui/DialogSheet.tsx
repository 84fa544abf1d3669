import * as Radix from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import type { DialogProps } from './Dialog.tsx'
import { IconButton } from './IconButton.tsx'
import { uiTexts } from './texts.ts'
import styles from './DialogSheet.module.css'

/** The dialog itself, in a chunk of its own with the library behind it. Use `Dialog`. */
export default function DialogSheet({ title, size = 'normal', onClose, children, actions }: DialogProps): ReactNode {
  const t = useTexts(uiTexts)
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content className={size === 'screen' ? styles.screen : styles.sheet} aria-describedby={undefined}>
          <header>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <IconButton icon={X} label={t('close')} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <footer>{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
