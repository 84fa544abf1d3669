import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import type { MenuProps } from './Menu.tsx'

type Props = MenuProps & Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'>

/** The same button before and after the menu's chunk has come. */
export function MenuTrigger({ label, icon: Icon, labelled, groups: _groups, ...rest }: Props): ReactNode {
  if (labelled !== true) return <IconButton icon={Icon} label={label} {...rest} />
  return (
    <Button look="plain" {...rest}>
      <Icon size={20} aria-hidden="true" />
      {label}
    </Button>
  )
}
