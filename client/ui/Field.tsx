import { useId, type ComponentPropsWithRef, type ReactNode } from 'react'
import styles from './Field.module.css'

type Frame = {
  readonly label: string
  /** Shown under the label, before anything is typed. */
  readonly hint?: string
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined
}

/** A line of text with its label. */
export function Field({ label, hint, fault, ...rest }: Frame & ComponentPropsWithRef<'input'>): ReactNode {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} hint={hint} fault={fault}>
      <input id={id} className={styles.input} aria-describedby={`${id}-about`} aria-invalid={fault !== undefined} {...rest} />
    </FieldFrame>
  )
}

/** One of a few, with its label. */
export function SelectField({ label, hint, fault, children, ...rest }: Frame & ComponentPropsWithRef<'select'>): ReactNode {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} hint={hint} fault={fault}>
      <select id={id} className={styles.input} aria-describedby={`${id}-about`} {...rest}>
        {children}
      </select>
    </FieldFrame>
  )
}

type FrameProps = { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly fault: string | undefined; readonly children: ReactNode }

function FieldFrame({ id, label, hint, fault, children }: FrameProps): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      <div id={`${id}-about`} className={styles.about}>
        {hint === undefined ? null : <p>{hint}</p>}
        {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
      </div>
    </div>
  )
}
