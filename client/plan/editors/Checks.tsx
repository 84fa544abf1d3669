import type { ReactNode } from 'react'
import styles from '../Plan.module.css'

type Props<Id extends string> = {
  readonly legend: string
  /** What is said where there is nothing to choose from. */
  readonly none: string
  readonly of: readonly { readonly id: Id; readonly name: string }[]
  readonly checked: ReadonlySet<string>
  readonly onCheck: (id: Id, on: boolean) => void
}

/** Any of a list. */
export function Checks<Id extends string>({ legend, none, of, checked, onCheck }: Props<Id>): ReactNode {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {of.length === 0 ? <p>{none}</p> : null}
      <ul>
        {of.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={checked.has(id)} onChange={(event) => onCheck(id, event.target.checked)} />
              <span dir="auto">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
