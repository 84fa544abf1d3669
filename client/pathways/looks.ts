import { CircleAlert, Construction, Flag, Heart, Key, Leaf, Rocket, Trophy, type LucideIcon } from 'lucide-react'
import type { Column, PathNode } from '../../shared/pathways/pathways.ts'
import type { Hue } from '../../shared/process/definition.ts'

/** What a node is, where it is said in words: also a co-benefit knows whether it is indirect, and an obstacle what it is. */
export type OneOf = 'problem' | 'barrier' | 'lever' | 'action' | 'early' | 'late' | 'direct' | 'coBenefit' | 'indirect'

type Look = { readonly hue: Hue; readonly icon: LucideIcon }

/** The same hues and icons as at the tables (shared/process), where notes of these kinds are written. */
const ONES: Readonly<Record<Exclude<OneOf, 'indirect'>, Look>> = {
  problem: { hue: 'problem', icon: CircleAlert },
  barrier: { hue: 'barrier', icon: Construction },
  lever: { hue: 'white', icon: Key },
  action: { hue: 'orange', icon: Rocket },
  early: { hue: 'yellow', icon: Flag },
  late: { hue: 'green', icon: Trophy },
  direct: { hue: 'teal', icon: Leaf },
  coBenefit: { hue: 'pink', icon: Heart },
}

export function oneOf(node: PathNode): OneOf {
  if (node.column === 'obstacle') return node.item.kind === 'problem' ? 'problem' : 'barrier'
  return node.column === 'coBenefit' && node.item.indirect ? 'indirect' : node.column
}

export function lookOf(node: PathNode): Look {
  const one = oneOf(node)
  return ONES[one === 'indirect' ? 'coBenefit' : one]
}

export function lookOfColumn(column: Column): Look {
  return ONES[column === 'obstacle' ? 'barrier' : column]
}
