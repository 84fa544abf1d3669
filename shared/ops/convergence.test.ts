import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { laneOf } from '../document/lane.ts'
import { linkIds, noteIds, readLink, readNote, textOf } from '../document/tableDocument.ts'
import { newId, type AuthorId } from '../ids.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { addNote } from './addNote.ts'
import { deleteNote } from './deleteNote.ts'
import { editText } from './editText.ts'
import { linkNotes } from './linkNotes.ts'
import { moveNote } from './moveNote.ts'
import { restoreNote } from './restoreNote.ts'
import { setLever } from './setLever.ts'
import { unlinkNotes } from './unlinkNotes.ts'

/** Tablets that write at one table while the network between them comes and goes. */

const LANES = ['problem', 'cause', 'barrier', 'suggestion'] as const
const lanes = lanesById(PRATO)

type Act =
  | { readonly do: 'add'; readonly lane: string; readonly text: string }
  | { readonly do: 'rewrite'; readonly note: number; readonly text: string }
  | { readonly do: 'move'; readonly note: number; readonly lane: string; readonly before: number }
  | { readonly do: 'delete' | 'restore' | 'lever' | 'unlink'; readonly note: number }
  | { readonly do: 'link'; readonly note: number; readonly before: number }

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const lane = fc.constantFrom(...LANES)
const nth = fc.nat(12)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), lane, text }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rewrite' as const), note: nth, text }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), note: nth, lane, before: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'lever' as const, 'unlink' as const), note: nth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('link' as const), note: nth, before: nth }) },
)
/** What a tablet does, or that two of them meet. */
const script = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ tablet: fc.nat(2), act }) },
    { weight: 1, arbitrary: fc.record({ from: fc.nat(2), to: fc.nat(2) }) },
  ),
  { minLength: 20, maxLength: 60 },
)

class Tablet {
  readonly doc = new Y.Doc()
  readonly author = newId<AuthorId>()

  perform(act: Act): void {
    const { doc, author } = this
    const pick = (nth: number) => noteIds(doc)[nth % Math.max(1, noteIds(doc).length)]
    if (act.do === 'add') return void addNote(doc, { author, category: 'sport', lane: act.lane, text: act.text }, { nowMs: () => 0 })
    const note = pick(act.note)
    if (note === undefined) return
    switch (act.do) {
      case 'rewrite': return void editText(doc, note, act.text)
      case 'move': return void moveNote(doc, note, { lane: act.lane, before: pick(act.before) ?? null })
      case 'delete': return void deleteNote(doc, note)
      case 'restore': return void restoreNote(doc, note)
      case 'lever': return void setLever(doc, note, 'finance')
      case 'link': return void linkNotes(doc, { author, from: note, to: pick(act.before) ?? note, lanes })
      case 'unlink': {
        const link = linkIds(doc)[act.note % Math.max(1, linkIds(doc).length)]
        return link && void unlinkNotes(doc, link)
      }
    }
  }

  tell(other: Tablet): void {
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(other.doc)))
  }
}

function play(steps: readonly ({ readonly tablet: number; readonly act: Act } | { readonly from: number; readonly to: number })[]): Tablet[] {
  const tablets = [new Tablet(), new Tablet(), new Tablet()]
  const at = (index: number) => tablets[index] ?? new Tablet()
  for (const step of steps) {
    if ('act' in step) at(step.tablet).perform(step.act)
    else at(step.from).tell(at(step.to))
  }
  for (let round = 0; round < 2; round++) for (const from of tablets) for (const to of tablets) from.tell(to)
  return tablets
}

test('tablets that met show the same notes, in the same order, with the same links', () => {
  let notes = 0
  fc.assert(
    fc.property(script, (steps) => {
      const [first, ...others] = play(steps).map(({ doc }) => ({
        notes: Object.fromEntries(noteIds(doc).map((id) => [id, readNote(doc, id)])),
        links: Object.fromEntries(linkIds(doc).map((id) => [id, readLink(doc, id)])),
        lanes: LANES.map((of) => laneOf(doc, of).map((note) => note.id)),
      }))
      notes += Object.keys(first?.notes ?? {}).length
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 200, seed: 1 },
  )
  expect(notes).toBeGreaterThan(500)
})

test('every note is in exactly one lane while it is not deleted, and whole', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const [{ doc } = new Tablet()] = play(steps)
      const shown = LANES.flatMap((of) => laneOf(doc, of).map((note) => note.id))
      expect(new Set(shown).size).toBe(shown.length)
      const alive = noteIds(doc).filter((id) => readNote(doc, id)?.deleted === false)
      expect(new Set(shown)).toEqual(new Set(alive))
      for (const id of noteIds(doc)) expect(textOf(doc, id)).not.toBeNull()
    }),
    { numRuns: 100, seed: 2 },
  )
})

test('deleting a note that somebody types in keeps every letter of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((words) => words.trim() !== ''), fc.string({ unit: 'grapheme', maxLength: 20 }), (before, more) => {
      const [anna, bruno] = [new Tablet(), new Tablet()]
      anna.perform({ do: 'add', lane: 'cause', text: before })
      anna.tell(bruno)
      const [id] = noteIds(anna.doc)
      if (id === undefined) throw new Error('the note was not added')
      deleteNote(anna.doc, id)
      editText(bruno.doc, id, before.trim() + more)
      anna.tell(bruno)
      bruno.tell(anna)
      expect(readNote(anna.doc, id)).toMatchObject({ deleted: true, text: before.trim() + more })
      restoreNote(anna.doc, id)
      expect(readNote(anna.doc, id)).toMatchObject({ deleted: false, text: before.trim() + more })
    }),
    { seed: 3 },
  )
})
