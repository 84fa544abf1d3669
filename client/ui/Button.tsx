import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './Button.module.css'

/** `primary`: the one next thing on a screen. `quiet`: everything else. `plain`: within text and lists. `alarm`: takes something away. */
export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'alarm'

type Props = ComponentPropsWithRef<'button'> & {
  readonly look?: ButtonLook
  readonly size?: 'normal' | 'large'
}

export function Button({ look = 'quiet', size = 'normal', className, type = 'button', ...rest }: Props): ReactNode {
  return <button type={type} className={buttonClass(look, size, className)} {...rest} />
}

/** The same look for a link that acts as a button. */
export function buttonClass(look: ButtonLook, size: 'normal' | 'large' = 'normal', more = ''): string {
  return [styles.button, styles[look], size === 'large' ? styles.large : '', more].filter(Boolean).join(' ')
}
