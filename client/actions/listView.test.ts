import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { addItem, pick, removeItem } from '../../shared/ops/portfolio.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { counted, groupsOf, isFiltered, readView, shownActions } from './listView.ts'

const author = newId<AuthorId>()
const view = (address: string) => readView(new URLSearchParams(address))

it('an address that says nothing groups by strategy, and one that says nonsense too', () => {
  expect(view('')).toEqual({ by: 'strategy', q: '', proposals: false, field: '', state: '', lever: '', scenario: '' })
  expect(view('by=colour').by).toBe('strategy')
  expect([isFiltered(view('by=state')), isFiltered(view('q=tram')), isFiltered(view('lever=finance'))]).toEqual([false, true, true])
})

it('what is sought is found whatever its case and accents, under every filter at once', () => {
  const doc = new Y.Doc()
  const tram = addItem(doc, 'actions', { author, texts: { name: 'Più tram', description: 'fino all’ospedale' }, fields: { field: 'mobility-transport', state: 'draft' } })
  addItem(doc, 'actions', { author, texts: { name: 'Scuole calde' } })
  pick(doc, tram, 'levers', 'finance', true)
  const names = (address: string) => shownActions(readPortfolio(doc), view(address)).map(({ name }) => name)
  expect(names('')).toHaveLength(2)
  expect(names('q=PIU ospedale')).toEqual(['Più tram'])
  expect(names('lever=finance&field=mobility-transport&state=draft')).toEqual(['Più tram'])
  expect(names('lever=finance&state=idea')).toEqual([])
})

it('an action of a strategy that was dissolved is in none, and an empty strategy is shown', () => {
  const doc = new Y.Doc()
  const [warm, gone] = ['Warm', 'Gone'].map((title) => addItem(doc, 'strategies', { author, texts: { title } }))
  addItem(doc, 'actions', { author, fields: { strategy: gone ?? null } })
  if (gone !== undefined) removeItem(doc, 'strategies', gone)
  const { actions, strategies } = readPortfolio(doc)
  expect(groupsOf('strategy', actions, strategies.map(({ id }) => id)).map((group) => [group.id, group.actions.length])).toEqual([[warm, 0], [null, 1]])
  expect(groupsOf('field', actions, ['energy-systems']).map((group) => [group.id, group.actions.length])).toEqual([[null, 1]])
  expect(groupsOf('state', actions, []).map((group) => [group.id, group.actions.length])).toEqual([['idea', 1]])
})

it('sums leave out what is parked, in a strategy as in all, and are of what is parked where nothing else is', () => {
  const doc = new Y.Doc()
  const going = addItem(doc, 'actions', { author, texts: { name: 'Più tram' }, fields: { state: 'agreed' } })
  const parked = addItem(doc, 'actions', { author, texts: { name: 'Parcheggi' }, fields: { state: 'parked' } })
  const { actions } = readPortfolio(doc)
  expect(counted(actions).map(({ id }) => id)).toEqual([going])
  expect(counted(actions.filter(({ id }) => id === parked)).map(({ id }) => id)).toEqual([parked])
})
