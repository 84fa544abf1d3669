import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './Button.tsx'
import styles from './Button.module.css'

type Props = Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** What it does, in words: heard, and shown on hover. */
  readonly label: string
  readonly look?: ButtonLook
}

export function IconButton({ icon: Icon, label, look = 'plain', className, type = 'button', ...rest }: Props): ReactNode {
  return (
    <button type={type} aria-label={label} title={label} className={buttonClass(look, 'normal', `${styles.icon} ${className ?? ''}`)} {...rest}>
      <Icon size={20} aria-hidden="true" />
    </button>
  )
}
