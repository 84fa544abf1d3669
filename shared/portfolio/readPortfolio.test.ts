import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId, type ActionId, type AuthorId, type ClusterId, type NoteId, type SessionId, type TableId, type ThemeId } from '../ids.ts'
import { carriedOf, itemsOf, pairKey, sourcesOf } from '../document/portfolioDocument.ts'
import { addItem, editItem, linkItems, moveItem, pick, removeItem, setEmission, setItem, setMission, setSame, setTheme } from '../ops/portfolio.ts'
import { readPortfolio, rereadPortfolio, rootsChangedBy, type Portfolio } from './readPortfolio.ts'

const author = newId<AuthorId>()

function carry(doc: Y.Doc, of: ActionId): NoteId {
  const note = newId<NoteId>()
  carriedOf(doc).set(note, { session: newId<SessionId>(), sessionName: 'Ottobre', table: newId<TableId>(), tableName: 'Tavolo 1', topic: 'energy', group: null, category: 'students', lane: 'problem', lever: null, text: 'Gelido. '.repeat(10), line: note })
  sourcesOf(doc).set(pairKey(of, note), { cluster: null })
  return note
}

function afterChange(doc: Y.Doc, before: Portfolio, change: () => void): Portfolio {
  let read = before
  const follow = (_update: Uint8Array, _origin: unknown, _of: Y.Doc, transaction: Y.Transaction) => {
    read = rereadPortfolio(doc, read, rootsChangedBy(transaction))
  }
  doc.on('update', follow)
  change()
  doc.off('update', follow)
  return read
}

it('read again after any change, it is as if it were read anew', () => {
  const doc = new Y.Doc()
  const [action, other] = [addItem(doc, 'actions', { author }), addItem(doc, 'actions', { author })]
  const impact = addItem(doc, 'impacts', { author })
  const theme = addItem(doc, 'themes', { author })
  const note = carry(doc, action)
  let read = readPortfolio(doc)
  const changes: (() => void)[] = [
    () => editItem(doc, 'actions', action, 'description', 'Tetti'),
    () => linkItems(doc, action, impact),
    () => setTheme(doc, [newId<ClusterId>(), note], theme as ThemeId),
    () => pick(doc, action, 'levers', 'finance', true),
    () => setEmission(doc, action, 'transport', 12),
    () => void carry(doc, other),
    () => setSame(doc, [newId<NoteId>()], note),
    () => setMission(doc, 'finance', 'funding'),
    () => setItem(doc, 'actions', other, { into: action }),
    () => moveItem(doc, 'actions', other, [readPortfolio(doc).actions[0] ?? { order: 'a0' }], 0),
    () => removeItem(doc, 'impacts', impact),
    () => removeItem(doc, 'themes', theme),
    () => void addItem(doc, 'indicators', { author }),
    () => sourcesOf(doc).delete(pairKey(action, note)),
    () => doc.transact(() => {
      editItem(doc, 'impacts', impact, 'text', 'Meno')
      itemsOf(doc, 'impacts').get(impact)?.set('deleted', false)
    }),
  ]
  for (const change of changes) {
    read = afterChange(doc, read, change)
    expect(read).toEqual(readPortfolio(doc))
  }
})

it('a letter in one action reads no note again, however many there are', () => {
  const doc = new Y.Doc()
  const action = addItem(doc, 'actions', { author })
  doc.transact(() => {
    for (let i = 0; i < 6_000; i++) carry(doc, action)
  })
  const before = readPortfolio(doc)
  const after = afterChange(doc, before, () => editItem(doc, 'actions', action, 'name', 'T'))
  expect(after.actions[0]?.name).toBe('T')
  const { actions: _, ...rest } = after
  for (const [name, part] of Object.entries(rest)) expect(part, name).toBe(before[name as keyof typeof before])
})
