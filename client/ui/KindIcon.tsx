import { CircleAlert, Construction, GitBranch, Lightbulb, Play, SkipForward, Telescope, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Icon } from '../../shared/process/definition.ts'

const ICON_OF: Record<Icon, LucideIcon> = {
  'play': Play,
  'skip-forward': SkipForward,
  'telescope': Telescope,
  'circle-alert': CircleAlert,
  'git-branch': GitBranch,
  'construction': Construction,
  'lightbulb': Lightbulb,
}

/** A lane's icon. Always beside its word (KindBadge), or in a place that has already said it. */
export function KindIcon({ icon, size = 18 }: { readonly icon: Icon; readonly size?: number }): ReactNode {
  const Drawn = ICON_OF[icon]
  return <Drawn size={size} aria-hidden="true" />
}
