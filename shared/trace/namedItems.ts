import { ITEM_ROOTS, kindOf, type ActionState, type ItemId, type ItemRoot } from '../document/portfolioItems.ts'
import type { ActionId } from '../ids.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'

/** An entry of the portfolio, whatever its kind, as far as it is named on the way to another. */
export type NamedItem = {
  readonly id: ItemId
  readonly root: ItemRoot
  /** Its first words; may be empty. */
  readonly title: string
  /** Of an action; else null. */
  readonly state: ActionState | null
  /** Of an action that was merged: the one that stands for it. */
  readonly into: ActionId | null
  /** Of an impact that was picked from the list instead of being written: the word of the definition. */
  readonly coBenefit: string | null
}

/** Every entry that is there, by id. */
export function namedItemsOf(portfolio: Portfolio): ReadonlyMap<ItemId, NamedItem> {
  const actions = new Map(portfolio.actions.map((action) => [action.id as ItemId, action]))
  const impacts = new Map(portfolio.impacts.map((impact) => [impact.id as ItemId, impact]))
  return new Map(
    ITEM_ROOTS.flatMap((root) =>
      portfolio[root].map((item): [ItemId, NamedItem] => {
        const { state = null, into = null } = actions.get(item.id) ?? {}
        return [item.id, { id: item.id, root, title: titleOf(root, item), state, into, coBenefit: impacts.get(item.id)?.coBenefit ?? null }]
      }),
    ),
  )
}

/** What it is called: its first text, an indicator's with its number. */
function titleOf(root: ItemRoot, item: object): string {
  const texts = Object.keys(kindOf(root).texts)
  const wanted = root === 'indicators' ? ['number', 'name'] : texts.slice(0, 1)
  return Object.entries(item).filter(([field]) => wanted.includes(field)).map(([, text]) => String(text).trim()).filter((text) => text !== '').join(' ')
}

/** The Action Plan's table that such an entry is a line of; null: of none. */
export function planTableOf(portfolio: Portfolio, { id, root }: Pick<NamedItem, 'id' | 'root'>): string | null {
  switch (root) {
    case 'findings':
    case 'networks':
      return 'A-3'
    case 'impacts':
      return 'B-1.1'
    case 'actions':
      return 'B-2.1, B-2.2'
    case 'indicators':
      return 'B-3.1'
    case 'interventions':
      return portfolio.interventions.find((one) => one.id === id)?.kind === 'social' ? 'C-2.1' : 'C-1.1'
    default:
      return null
  }
}
