import type { ReactNode } from 'react'
import type { Icon } from '../../shared/process/definition.ts'
import sheet from './kindIcons.svg?url'

/**
 * A lane's icon. Always beside its word (KindBadge), or in a place that has already said it. All icons that a lab may choose are drawn in one
 * file, so that no tablet loads them as code.
 */
export function KindIcon({ icon, size = 18 }: { readonly icon: Icon; readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} fill="none" stroke="currentColor" strokeWidth={2} aria-hidden="true">
      <use href={`${sheet}#${icon}`} />
    </svg>
  )
}
