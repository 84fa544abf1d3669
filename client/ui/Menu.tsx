import type { LucideIcon } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import { MenuTrigger } from './MenuTrigger.tsx'
import { part } from './part.ts'

export type MenuItem = {
  readonly label: string
  readonly icon?: LucideIcon
  readonly disabled?: boolean
  /** It takes something away. */
  readonly alarm?: boolean
  readonly onSelect: () => void
}

/** Items that belong together; the heading says how ("Move to…"). */
export type MenuGroup = { readonly heading?: string; readonly items: readonly MenuItem[] }

export type MenuProps = {
  /** What the button opens, in words. */
  readonly label: string
  readonly icon: LucideIcon
  /** Show the label beside the icon. */
  readonly labelled?: boolean
  readonly groups: readonly MenuGroup[]
}

const MenuSheet = part(() => import('./MenuSheet.tsx'))

/**
 * A button that opens a menu. Until it is first used it is a plain button: a lane with 500 notes has 500 of these and none of the
 * library's machinery.
 */
export function Menu(props: MenuProps): ReactNode {
  const [wanted, setWanted] = useState(false)
  const closed = <MenuTrigger {...props} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
  return wanted ? (
    <Suspense fallback={closed}>
      <MenuSheet {...props} />
    </Suspense>
  ) : (
    closed
  )
}
