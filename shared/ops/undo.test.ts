import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { linkIds, linksOf, noteIds, notesOf, readLink, readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId } from '../ids.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { addNote } from './addNote.ts'
import { deleteNote } from './deleteNote.ts'
import { editText } from './editText.ts'
import { linkNotes } from './linkNotes.ts'
import { moveNote } from './moveNote.ts'
import { undoManager } from './undoManager.ts'

const author = newId<AuthorId>()
const lanes = lanesById(PRATO)

type Act = { readonly do: 'add' | 'edit' | 'delete' | 'move' | 'link'; readonly nth: number; readonly text: string }
const acts = fc.array(
  fc.record({ do: fc.constantFrom('add' as const, 'edit' as const, 'delete' as const, 'move' as const, 'link' as const), nth: fc.nat(6), text: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
  { minLength: 1, maxLength: 15 },
)

function perform(doc: Y.Doc, { do: what, nth, text }: Act): void {
  const ids = noteIds(doc)
  const note = ids[nth % Math.max(1, ids.length)]
  const lane = nth % 2 === 0 ? 'problem' : 'cause'
  if (what === 'add') addNote(doc, { author, category: 'sport', lane, text: `x${text}` }, { nowMs: () => 0 })
  if (note === undefined) return
  if (what === 'edit') editText(doc, note, text)
  if (what === 'delete') deleteNote(doc, note)
  if (what === 'move') moveNote(doc, note, { lane, before: ids[0] ?? null })
  if (what === 'link') linkNotes(doc, { author, from: note, to: ids[0] ?? note, lanes })
}

/** What people see; entries that are deleted are as if they were not. */
function seen(doc: Y.Doc): string {
  const notes = noteIds(doc).map((id) => readNote(doc, id)).filter((note) => note?.deleted === false)
  const links = linkIds(doc).map((id) => readLink(doc, id)).filter((link) => link?.deleted === false)
  return JSON.stringify([...notes, ...links])
}

test('undo goes back through every state, redo forward again, and no entry is torn', () => {
  let steps = 0
  fc.assert(
    fc.property(acts, (script) => {
      const doc = new Y.Doc()
      const manager = undoManager([notesOf(doc), linksOf(doc)], 0)
      const states = [seen(doc)]
      for (const act of script) {
        const before = manager.undoStack.length
        perform(doc, act)
        if (manager.undoStack.length > before) states.push(seen(doc))
      }
      steps += states.length - 1
      for (let at = states.length - 2; at >= 0; at--) {
        manager.undo()
        expect(seen(doc)).toBe(states[at])
      }
      for (let at = 1; at < states.length; at++) {
        manager.redo()
        expect(seen(doc)).toBe(states[at])
      }
      for (const id of noteIds(doc)) expect(readNote(doc, id)).not.toBeNull()
    }),
    { numRuns: 300, seed: 8 },
  )
  expect(steps).toBeGreaterThan(500)
})

function twoTablets() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const meet = () => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  }
  return { mine, theirs, meet }
}

test('a field that two set at once keeps a value, whoever takes theirs back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1_001, max: 2_000 }), fc.boolean(), (low, high, mineWins) => {
      const { mine, theirs, meet } = twoTablets()
      mine.clientID = mineWins ? high : low
      theirs.clientID = mineWins ? low : high
      const added = addNote(mine, { author, category: 'sport', lane: 'cause', text: 'contesa' }, { nowMs: () => 0 })
      if (!added.ok) throw new Error(added.reason)
      meet()
      const manager = undoManager([notesOf(mine), linksOf(mine)], 0)
      moveNote(mine, added.value, { lane: 'problem', before: null })
      moveNote(theirs, added.value, { lane: 'barrier', before: null })
      meet()
      manager.undo()
      meet()
      expect(readNote(mine, added.value)?.lane).toBeTypeOf('string')
      expect(readNote(mine, added.value)?.order).toBeTypeOf('string')
      expect(readNote(theirs, added.value)).toEqual(readNote(mine, added.value))
    }),
    { numRuns: 50, seed: 9 },
  )
})

test('undo takes back one’s own work alone', () => {
  const { mine, theirs, meet } = twoTablets()
  const manager = undoManager([notesOf(mine), linksOf(mine)], 0)
  const added = addNote(mine, { author, category: 'sport', lane: 'cause', text: 'mia' }, { nowMs: () => 0 })
  if (!added.ok) throw new Error(added.reason)
  meet()
  editText(theirs, added.value, 'mia, e vostra')
  moveNote(theirs, added.value, { lane: 'problem', before: null })
  meet()
  manager.undo()
  expect(readNote(mine, added.value)).toMatchObject({ deleted: true, text: 'mia, e vostra', lane: 'problem' })
  manager.redo()
  expect(readNote(mine, added.value)).toMatchObject({ deleted: false, text: 'mia, e vostra', lane: 'problem' })
})
