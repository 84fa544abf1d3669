import { EllipsisVertical, FolderPlus, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import { synthesisTexts } from './texts.ts'
import { useGather, type Member } from './useGather.ts'

/** Where these can be put, as the groups of a menu: what the hand does by dragging. */
export function usePutGroups(members: readonly Member[]): readonly MenuGroup[] {
  const t = useTexts(synthesisTexts)
  const { portfolio: { themes, themed } } = usePlace()
  const { put, putInNew, takeOut } = useGather()
  const within = new Set(members.flatMap(({ ids }) => ids.flatMap((id) => themed.get(id) ?? [])))
  const isIn = (theme: (typeof themes)[number]) => within.size === 1 && within.has(theme.id) && members.every(({ ids }) => ids.some((id) => themed.has(id)))
  const into = themes.filter((theme) => !isIn(theme)).map(({ id, title }) => ({ label: title || t('theme.unnamed'), onSelect: () => put(members, id) }))
  const out = within.size === 0 ? [] : [{ items: [{ label: t('theme.takeOut'), icon: LogOut, onSelect: () => takeOut(members) }] }]
  return [{ heading: t('theme.into'), items: [...into, { label: t('theme.new'), icon: FolderPlus, onSelect: () => putInNew(members) }] }, ...out]
}

export function PutMenu({ member }: { readonly member: Member }): ReactNode {
  const t = useTexts(synthesisTexts)
  return <Menu label={t('theme.menu', { title: member.title || t('unnamed') })} icon={EllipsisVertical} groups={usePutGroups([member])} />
}
