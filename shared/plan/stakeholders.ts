import type { AttendanceRow, Row, Table } from '../api/plan.ts'
import type { Network } from '../document/portfolioItems.ts'
import { cellOf, columnsOf, nameOf, rowOf, said, tableOf, word, type Making } from './making.ts'

/** networks as somebody described them, with how many were invited and came; then those of whom people came and nobody wrote. */
export function stakeholdersTable(making: Making): Table {
  const { definition, portfolio: { networks }, figures: { byNetwork, byCategory }, say } = making
  const told = new Set<AttendanceRow>()
  const rows = networks.map((network): Row => {
    const { id, name, description, invited, attended, influence, interest } = network
    const figures = figuresFor(network, byNetwork, byCategory)
    if (figures !== undefined) told.add(figures)
    const [before, came] = figures === undefined ? [[], []] : peopleIn(making, figures)
    const level = (value: Network['influence']) => cellOf(value === null ? [] : said(making, id, say(value)), id)
    return rowOf(id, [
      cellOf(said(making, id, name), id),
      cellOf(said(making, id, description), id),
      cellOf([...said(making, id, invited), ...before], id),
      cellOf([...said(making, id, attended), ...came], id),
      level(influence),
      level(interest),
    ])
  })
  const unwritten = byNetwork.filter((row) => !told.has(row)).map((row): Row => {
    const [before, came] = peopleIn(making, row)
    const name = row.key === null ? say('smallGroups') : row.key === '' ? say('unknownNetwork') : row.key
    return rowOf(null, [cellOf(word(name), null), cellOf([], null), cellOf(before, null), cellOf(came, null), cellOf([], null), cellOf([], null)])
  })
  const ofCategories = new Set(networks.map(({ category }) => category))
  // Where no list names networks, categories are all that is known of who came.
  const categories = byNetwork.some(({ key }) => key !== '' && key !== null) ? [] : byCategory.filter((row) => !told.has(row) && row.key !== null && row.key !== '' && !ofCategories.has(row.key))
  const unwrittenCategories = categories.map((row): Row => {
    const [before, came] = peopleIn(making, row)
    return rowOf(null, [cellOf(word(nameOf(making, definition.categories, row.key ?? '')), null), cellOf([], null), cellOf(before, null), cellOf(came, null), cellOf([], null), cellOf([], null)])
  })
  return tableOf({
    id: 'a3-stakeholders', module: 'A-3', title: say('a3-stakeholders'),
    columns: columnsOf(making, ['network', 'networkDescription', 'invited', 'attended', 'influence', 'interest']),
    rows: [...rows, ...unwrittenCategories, ...(unwrittenCategories.length > 0 ? [] : unwritten)],
  })
}

/** The people of a network are those whose list names it so, else those of the category that it stands for. */
function figuresFor({ name, category }: Network, byNetwork: readonly AttendanceRow[], byCategory: readonly AttendanceRow[]): AttendanceRow | undefined {
  const sought = name.trim().toLowerCase()
  const own = sought === '' ? undefined : byNetwork.find(({ key }) => key !== null && key.toLowerCase() === sought)
  return own ?? (category === null ? undefined : byCategory.find(({ key }) => key === category))
}

function peopleIn({ say }: Making, { invited, attended }: AttendanceRow): readonly [ReturnType<typeof word>, ReturnType<typeof word>] {
  return [word(say('invitations', { count: invited })), word(say('attendances', { count: attended }))]
}
