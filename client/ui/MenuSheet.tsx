import * as Radix from '@radix-ui/react-dropdown-menu'
import type { ReactNode } from 'react'
import type { MenuGroup, MenuItem, MenuProps } from './Menu.tsx'
import { MenuTrigger } from './MenuTrigger.tsx'
import styles from './MenuSheet.module.css'

/** The menu itself, in a chunk of its own with the library behind it; it comes because it was asked for, so it comes open. Use `Menu`. */
export default function MenuSheet(props: MenuProps): ReactNode {
  return (
    <Radix.Root defaultOpen modal={false}>
      <Radix.Trigger asChild>
        <MenuTrigger {...props} />
      </Radix.Trigger>
      <Radix.Portal container={landmark()}>
        <Radix.Content className={styles.sheet} align="end" sideOffset={4} collisionPadding={8}>
          {props.groups.map((group, index) => (
            <Group key={index} group={group} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Where menus are drawn: still on the page's main part, so that those who move by landmarks find them. */
function landmark(): Element | null {
  return document.querySelector('main')
}

function Group({ group }: { readonly group: MenuGroup }): ReactNode {
  return (
    <Radix.Group className={styles.group}>
      {group.heading === undefined ? null : <Radix.Label className={styles.heading}>{group.heading}</Radix.Label>}
      {group.items.map((item) => (
        <Item key={item.label} item={item} />
      ))}
    </Radix.Group>
  )
}

function Item({ item: { label, icon: Icon, disabled = false, alarm, onSelect } }: { readonly item: MenuItem }): ReactNode {
  return (
    <Radix.Item className={alarm === true ? styles.alarm : styles.item} disabled={disabled} onSelect={onSelect}>
      {Icon === undefined ? null : <Icon size={18} aria-hidden="true" />}
      {label}
    </Radix.Item>
  )
}
