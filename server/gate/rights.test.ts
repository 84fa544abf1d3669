import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clustersOf, mergesOf, mirrorLinksOf, mirrorNotesOf, placementsOf, titleOf } from '../../shared/document/plenaryDocument.ts'
import { writeSession, writeTable } from '../../shared/document/sessionDocument.ts'
import { linksOf, notesOf, reportOf, textOf } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type ClusterId, type LinkId, type NoteId, type TableId } from '../../shared/ids.ts'
import { sayDone, showNote } from '../../shared/document/trayDocument.ts'
import { membersOf } from '../../shared/document/tableGroups.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { clusterAtTable } from '../../shared/ops/clusterAtTable.ts'
import { createCluster } from '../../shared/ops/createCluster.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { reportNote, unreportNote } from '../../shared/ops/reportNote.ts'
import { mergeAtTable } from '../../shared/ops/mergeAtTable.ts'
import { unmergeNotes } from '../../shared/ops/unmergeNotes.ts'
import { writeOwnNote } from '../../shared/ops/writeOwnNote.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { bringToTable } from '../../shared/rollup/reveal.ts'
import { forge } from './forgery.ts'
import { ANNA, authorOf, BRUNO, clock, DISPLAY, FEDERICA, SCENARIO, Scene } from './scene.ts'

type Change = (doc: Y.Doc) => void

const ACCEPT = 'accept'
const lanes = lanesById(PRATO)

describe('at a table', () => {
  let scene: Scene
  let annas: NoteId
  let brunos: NoteId
  let link: LinkId
  beforeEach(() => {
    scene = new Scene('table')
    annas = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'pochi autobus' }, clock))
    brunos = scene.act(BRUNO, (doc) => addNote(doc, { author: authorOf(BRUNO), category: 'sport', lane: 'cause', text: 'pochi autisti' }, clock))
    link = scene.act(BRUNO, (doc) => linkNotes(doc, { author: authorOf(BRUNO), from: brunos, to: annas, lanes }))
  })

  const note = (doc: Y.Doc, id: NoteId) => notesOf(doc).get(id) ?? new Y.Map()
  const outcome = (actor: typeof ANNA, change: Change, mayWrite = true) => {
    const verdict = scene.judge(scene.updateOf(change), actor, mayWrite)
    return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
  }

  const CHANGES_OF_A_NOTE: [string, (doc: Y.Doc, id: NoteId) => void][] = [
    ['write in the text of', (doc, id) => textOf(doc, id)?.insert(0, 'x')],
    ['take letters from the text of', (doc, id) => textOf(doc, id)?.delete(0, 3)],
    ['empty', (doc, id) => textOf(doc, id)?.delete(0, textOf(doc, id)?.length ?? 0)],
    ['move to another lane', (doc, id) => note(doc, id).set('lane', 'suggestion')],
    ['delete', (doc, id) => note(doc, id).set('deleted', true)],
    ['give a lever to', (doc, id) => note(doc, id).set('lever', 'education')],
    ['take the lever from', (doc, id) => note(doc, id).delete('lever')],
    ['say the scenario of', (doc, id) => note(doc, id).set('scenario', SCENARIO)],
    ['rate', (doc, id) => note(doc, id).set('ratings', { radical: 5 })],
    ['pick a co-benefit for', (doc, id) => note(doc, id).set('pick', 'road-safety')],
  ]

  it.each(CHANGES_OF_A_NOTE)('nobody but its author and facilitators may %s a note', (_, change) => {
    expect(outcome(BRUNO, (doc) => change(doc, annas))).toBe('forbidden')
    expect(outcome(ANNA, (doc) => change(doc, annas))).toBe(ACCEPT)
    expect(outcome(FEDERICA, (doc) => change(doc, annas))).toBe(ACCEPT)
    expect(outcome(DISPLAY, (doc) => change(doc, annas), false)).toBe('forbidden')
  })

  it('everyone may change the order in a lane, to a key that others can sort by', () => {
    expect(outcome(BRUNO, (doc) => note(doc, annas).set('order', 'a5'))).toBe(ACCEPT)
    expect(outcome(DISPLAY, (doc) => note(doc, annas).set('order', 'a5'), false)).toBe('forbidden')
  })

  const NOBODY_MAY: [string, (doc: Y.Doc, id: NoteId) => void, string][] = [
    ['take a note out of the document', (doc, id) => notesOf(doc).delete(id), 'forbidden'],
    ['put another note in its place', (doc, id) => notesOf(doc).set(id, new Y.Map(Object.entries({ author: 'anna' }))), 'forbidden'],
    ['put a plain value in its place', (doc, id) => doc.getMap('notes').set(id, 'gone'), 'outsideSchema'],
    ['change whose it is', (doc, id) => note(doc, id).set('author', 'bruno'), 'forbidden'],
    ['change the category it was written for', (doc, id) => note(doc, id).set('category', 'students'), 'forbidden'],
    ['change when it was written', (doc, id) => note(doc, id).set('writtenAtMs', 5), 'forbidden'],
    ['put another text in its place', (doc, id) => note(doc, id).set('text', new Y.Text('mine')), 'forbidden'],
    ['put a string in the place of its text', (doc, id) => note(doc, id).set('text', 'mine'), 'forbidden'],
    ['take its text away', (doc, id) => note(doc, id).delete('text'), 'forbidden'],
    ['take its lane away', (doc, id) => note(doc, id).delete('lane'), 'forbidden'],
    ['take its order away', (doc, id) => note(doc, id).delete('order'), 'forbidden'],
    ['take its author away', (doc, id) => note(doc, id).delete('author'), 'forbidden'],
    ['bring it back to life as somebody else', (doc, id) => note(doc, id).delete('deleted'), 'forbidden'],
  ]

  it.each(NOBODY_MAY)('nobody may %s: not its author, not a facilitator', (_, change, reason) => {
    expect(outcome(ANNA, (doc) => change(doc, annas))).toBe(reason)
    expect(outcome(BRUNO, (doc) => change(doc, annas))).toBe(reason)
    expect(outcome(FEDERICA, (doc) => change(doc, annas))).toBe(reason)
  })

  it('a note is written under the own name and for an own category', () => {
    const write = (actor: typeof ANNA, author: typeof ANNA, category: string | null) =>
      outcome(actor, (doc) => void addNote(doc, { author: authorOf(author), category, lane: 'problem', text: 'x' }, clock))
    expect(write(ANNA, ANNA, 'students')).toBe(ACCEPT)
    expect(write({ ...ANNA, categories: ['students', 'sport'] }, ANNA, 'sport')).toBe(ACCEPT)
    expect(write(ANNA, BRUNO, 'students')).toBe('outsideSchema')
    expect(write(ANNA, ANNA, 'sport')).toBe('outsideSchema')
    expect(write(ANNA, ANNA, null)).toBe('outsideSchema')
    expect(write(FEDERICA, FEDERICA, null)).toBe(ACCEPT)
    expect(write(FEDERICA, FEDERICA, 'students')).toBe('outsideSchema')
    expect(write(FEDERICA, ANNA, null)).toBe('outsideSchema')
  })

  it('a link is made by everyone under their own name, and deleted by its maker or a facilitator', () => {
    const linkAs = (actor: typeof ANNA, author: typeof ANNA) =>
      outcome(actor, (doc) => {
        linksOf(doc).set(newId<LinkId>(), new Y.Map(Object.entries({ author: author.id, type: 'cause-of', from: brunos, to: annas, deleted: false })))
      })
    expect(linkAs(ANNA, ANNA)).toBe(ACCEPT)
    expect(linkAs(ANNA, BRUNO)).toBe('outsideSchema')
    expect(outcome(ANNA, (doc) => linksOf(doc).get(link)?.set('deleted', true))).toBe('forbidden')
    expect(outcome(BRUNO, (doc) => linksOf(doc).get(link)?.set('deleted', true))).toBe(ACCEPT)
    expect(outcome(FEDERICA, (doc) => linksOf(doc).get(link)?.set('deleted', true))).toBe(ACCEPT)
    expect(outcome(BRUNO, (doc) => linksOf(doc).get(link)?.set('to', brunos))).toBe('forbidden')
    expect(outcome(BRUNO, (doc) => linksOf(doc).delete(link))).toBe('forbidden')
  })

  it('everyone chooses what the table reports, orders it, and takes anything out again', () => {
    scene.act(ANNA, (doc) => reportNote(doc, annas, null))
    expect(outcome(BRUNO, (doc) => void reportNote(doc, brunos, annas))).toBe(ACCEPT)
    expect(outcome(BRUNO, (doc) => void reportNote(doc, annas, null))).toBe(ACCEPT)
    expect(outcome(BRUNO, (doc) => void unreportNote(doc, annas))).toBe(ACCEPT)
    expect(outcome(DISPLAY, (doc) => void reportNote(doc, brunos, null), false)).toBe('forbidden')
    expect(outcome(FEDERICA, (doc) => reportOf(doc).set(annas, { order: 'a5' }))).toBe(ACCEPT)
  })

  it('clusters and merges are the table’s common work; a cluster’s title, colour and end are its maker’s and the facilitators’', () => {
    const clusterAs = (actor: typeof ANNA, author: typeof ANNA) => outcome(actor, (doc) => void clusterAtTable(doc, { author: authorOf(author), title: 'x', colour: 'sand', notes: [annas, brunos] }))
    expect(clusterAs(BRUNO, BRUNO)).toBe(ACCEPT)
    expect(clusterAs(BRUNO, ANNA)).toBe('outsideSchema')
    const cluster = scene.act(ANNA, (doc) => clusterAtTable(doc, { author: authorOf(ANNA), title: 'Autobus', colour: 'sand', notes: [annas, brunos] }))
    scene.act(ANNA, (doc) => mergeAtTable(doc, [brunos], annas))
    const THEIRS: Change[] = [
      (doc) => titleOf(doc, cluster)?.insert(0, 'x'),
      (doc) => titleOf(doc, cluster)?.delete(0, 3),
      (doc) => clustersOf(doc).get(cluster)?.set('colour', 'rose'),
      (doc) => clustersOf(doc).get(cluster)?.set('deleted', true),
    ]
    for (const change of THEIRS) expect([ANNA, BRUNO, FEDERICA].map((actor) => outcome(actor, change))).toEqual([ACCEPT, 'forbidden', ACCEPT])
    const EVERYONES: Change[] = [
      (doc) => membersOf(doc).delete(annas),
      (doc) => membersOf(doc).set(annas, { cluster: newId<ClusterId>() }),
      (doc) => void unmergeNotes(doc, [brunos]),
      (doc) => void unmergeNotes(doc, [annas]),
      (doc) => mergesOf(doc).set(annas, { into: brunos }),
    ]
    for (const change of EVERYONES) {
      expect([ANNA, BRUNO, FEDERICA].map((actor) => outcome(actor, change))).toEqual([ACCEPT, ACCEPT, ACCEPT])
      expect(outcome(DISPLAY, change, false)).toBe('forbidden')
    }
    const NOBODYS: Change[] = [
      (doc) => clustersOf(doc).delete(cluster),
      (doc) => clustersOf(doc).get(cluster)?.set('author', 'bruno'),
      (doc) => clustersOf(doc).get(cluster)?.set('x', 5),
      (doc) => clustersOf(doc).get(cluster)?.set('colour', 'black'),
      (doc) => clustersOf(doc).get(cluster)?.set('title', new Y.Text('mine')),
      (doc) => titleOf(doc, cluster)?.insert(0, 'x'.repeat(9_000)),
      (doc) => membersOf(doc).set('not an id', { cluster }),
      (doc) => doc.getMap('members').set(annas, { cluster, order: 'a0' }),
      (doc) => doc.getMap('members').set(annas, cluster),
      (doc) => mergesOf(doc).set(annas, { into: null }),
    ]
    for (const change of NOBODYS) {
      const outcomes = [ANNA, BRUNO, FEDERICA].map((actor) => outcome(actor, change))
      for (const refused of outcomes) expect(['forbidden', 'outsideSchema', 'tooLarge'], String(change)).toContain(refused)
    }
  })

  it('a Yjs client id belongs to whoever wrote or was present with it first', () => {
    const [client] = [...scene.bindings].find(([, author]) => author === ANNA.id) ?? [0]
    const add = (id: number, actor: typeof ANNA) => {
      const doc = scene.copy()
      doc.clientID = id
      return scene.judge(scene.updateOf((copy) => void addNote(copy, { author: authorOf(actor), category: actor.categories[0] ?? null, lane: 'problem', text: 'x' }, clock), doc), actor)
    }
    expect(add(client, BRUNO)).toMatchObject({ verdict: 'refuse', reason: 'foreignClient' })
    expect(add(client, ANNA)).toMatchObject({ verdict: 'accept', newClients: [] })
    scene.announced.set(77, ANNA.id)
    expect(add(77, BRUNO)).toMatchObject({ verdict: 'refuse', reason: 'foreignClient' })
    expect(add(77, ANNA)).toMatchObject({ verdict: 'accept', newClients: [77] })
  })

  it('what a reader sends is refused only if it would change something', () => {
    const everything = Y.encodeStateAsUpdate(scene.doc)
    expect(scene.judge(everything, DISPLAY, false)).toEqual({ verdict: 'nothing' })
    expect(outcome(DISPLAY, (doc) => doc.getMap('own').set('x', 1), false)).toBe('outsideSchema')
    // Not even garbage, which nobody's rights forbid.
    expect(scene.judge(forge([{ client: 9, clock: 0, structs: [{ gc: 1 }] }]), DISPLAY, false)).toMatchObject({ reason: 'forbidden' })
  })
})

describe('in a plenary', () => {
  let scene: Scene
  let noteId: NoteId
  let cluster: ClusterId
  beforeEach(() => {
    scene = new Scene('plenary')
    noteId = newId<NoteId>()
    scene.serverWrites((doc) => mirrorNotesOf(doc).set(noteId, mirrored()))
    cluster = scene.act(FEDERICA, (doc) => createCluster(doc, { author: authorOf(FEDERICA), title: 'Autobus', colour: 'sand', x: 0, y: 0 }))
  })

  const aLink = (author: AuthorId) => new Y.Map<unknown>(Object.entries({ author, type: 'cause-of', from: newId<NoteId>(), to: noteId, deleted: false }))
  const mirrored = () => ({
    table: newId<TableId>(), topic: 'mobility', category: 'students', lane: 'problem', text: 'pochi autobus', lever: null, order: 'a0', withdrawn: false, version: 1,
  })
  const outcome = (actor: typeof ANNA, change: Change, mayWrite = true) => {
    const verdict = scene.judge(scene.updateOf(change), actor, mayWrite)
    return verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict
  }

  const FACILITATORS_DO: [string, Change][] = [
    ['put a note on the canvas', (doc) => placementsOf(doc).set(noteId, { in: 'canvas', x: 1, y: 2, z: 3 })],
    ['put a note in a cluster', (doc) => placementsOf(doc).set(noteId, { in: 'cluster', cluster, order: 'a0' })],
    ['merge notes', (doc) => mergesOf(doc).set(noteId, { into: newId() })],
    ['name a cluster', (doc) => titleOf(doc, cluster)?.insert(0, 'x')],
    ['recolour a cluster', (doc) => clustersOf(doc).get(cluster)?.set('colour', 'sky')],
    ['move a cluster', (doc) => clustersOf(doc).get(cluster)?.set('x', 4)],
    ['write a note of the plenary itself', (doc) => void writeOwnNote(doc, { author: authorOf(FEDERICA), category: null, lane: 'problem', text: 'x', lever: null }, { nowMs: () => 1 })],
    ['link notes across tables', (doc) => void linksOf(doc).set(newId(), aLink(authorOf(FEDERICA)))],
    ['dissolve a cluster', (doc) => clustersOf(doc).get(cluster)?.set('deleted', true)],
  ]

  it.each(FACILITATORS_DO)('facilitators %s, participants and displays do not', (_, change) => {
    expect(outcome(FEDERICA, change)).toBe(ACCEPT)
    expect(outcome(ANNA, change, false)).toBe('forbidden')
    expect(outcome(DISPLAY, change, false)).toBe('forbidden')
  })

  it('a merge may be taken back', () => {
    scene.act(FEDERICA, (doc) => ({ ok: true, value: mergesOf(doc).set(noteId, { into: newId() }) }))
    expect(outcome(FEDERICA, (doc) => mergesOf(doc).delete(noteId))).toBe(ACCEPT)
    expect(outcome(ANNA, (doc) => mergesOf(doc).delete(noteId), false)).toBe('forbidden')
  })

  it('a placement may be taken away again', () => {
    scene.act(FEDERICA, (doc) => ({ ok: true, value: placementsOf(doc).set(noteId, { in: 'canvas', x: 0, y: 0, z: 1 }) }))
    expect(outcome(FEDERICA, (doc) => placementsOf(doc).delete(noteId))).toBe(ACCEPT)
    expect(outcome(ANNA, (doc) => placementsOf(doc).delete(noteId), false)).toBe('forbidden')
  })

  const NOBODY_BUT_THE_SERVER: [string, Change, string][] = [
    ['writes a mirrored note', (doc) => mirrorNotesOf(doc).set(newId(), mirrored()), 'forbidden'],
    ['replaces a mirrored note', (doc) => mirrorNotesOf(doc).set(noteId, mirrored()), 'forbidden'],
    ['takes a mirrored note away', (doc) => mirrorNotesOf(doc).delete(noteId), 'forbidden'],
    ['writes a mirrored link', (doc) => mirrorLinksOf(doc).set(newId(), { table: newId(), type: 'cause-of', from: noteId, to: noteId, version: 1 }), 'forbidden'],
    ['says whom a note of the plenary speaks for', (doc) => void writeOwnNote(doc, { author: authorOf(FEDERICA), category: 'students', lane: 'problem', text: 'x', lever: null }, { nowMs: () => 1 }), 'outsideSchema'],
    ['links in another name', (doc) => void linksOf(doc).set(newId(), aLink(authorOf(ANNA))), 'outsideSchema'],
    ['takes a cluster out of the document', (doc) => clustersOf(doc).delete(cluster), 'forbidden'],
    ['makes a cluster under another name', (doc) => void createCluster(doc, { author: authorOf(ANNA), title: 'x', colour: 'sand', x: 0, y: 0 }), 'outsideSchema'],
  ]

  it.each(NOBODY_BUT_THE_SERVER)('nobody but the server %s', (_, change, reason) => {
    expect(outcome(FEDERICA, change)).toBe(reason)
    expect(outcome({ role: 'organiser', id: 'organiser', categories: [] }, change)).toBe(reason)
  })
})

describe('in a tray', () => {
  let scene: Scene
  beforeEach(() => {
    scene = new Scene('tray')
  })
  const write = (note: { author?: string; category?: string } = {}): Change => (doc) =>
    void addNote(doc, { author: authorOf({ ...ANNA, id: note.author ?? ANNA.id }), category: note.category ?? 'students', lane: 'problem', text: 'pochi autobus' }, clock)
  const CELLS: [string, Change, string][] = [
    ['write a note', write(), ACCEPT],
    ['write a note as somebody else', write({ author: 'bruno' }), 'outsideSchema'],
    ['write for a category that is not theirs', write({ category: 'sport' }), 'outsideSchema'],
    ['say that they are done', (doc) => sayDone(doc, true), ACCEPT],
    ['take that back', (doc) => sayDone(doc, false), ACCEPT],
    ['say something else', (doc) => doc.getMap('check').set('done', 'nearly'), 'outsideSchema'],
    ['check something else', (doc) => doc.getMap('check').set('ready', true), 'outsideSchema'],
    ['show a note', (doc) => showNote(doc, newId<NoteId>()), ACCEPT],
    ['hide a note again', (doc) => doc.getMap('shown').set(newId(), false), 'outsideSchema'],
    ['link notes', (doc) => linksOf(doc).set(newId<LinkId>(), new Y.Map()), 'outsideSchema'],
    ['cluster notes', (doc) => doc.getMap('clusters').set(newId(), 1), 'outsideSchema'],
  ]

  it.each(CELLS)('its participant would %s', (_, change, expected) => {
    const verdict = scene.judge(scene.updateOf(change), ANNA)
    expect(verdict.verdict === 'refuse' ? verdict.reason : verdict.verdict).toBe(expected)
  })

  it('nobody says of their own note that it is late', () => {
    const id = scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'pochi autobus' }, clock))
    for (const late of [true, false]) {
      expect(scene.judge(scene.updateOf((doc) => notesOf(doc).get(id)?.set('late', late)), ANNA)).toMatchObject({ verdict: 'refuse', reason: 'forbidden' })
    }
  })
})

describe('a note that the server brought from a tray', () => {
  let scene: Scene
  const id = newId<NoteId>()
  beforeEach(() => {
    scene = new Scene('table')
    const note = { id, author: authorOf(ANNA), category: 'students', lane: 'problem', order: 'a0', text: 'pochi autobus', lever: null, scenario: null, ratings: null, pick: null, picture: null, writtenAtMs: 1, deleted: false, late: false, earlier: null, hidden: false }
    scene.serverWrites((doc) => bringToTable(doc, [note], { late: true }))
  })
  const CHANGES: [string, Change][] = [
    ['write in', (doc) => textOf(doc, id)?.insert(0, 'x')],
    ['take letters from', (doc) => textOf(doc, id)?.delete(0, 3)],
    ['move', (doc) => notesOf(doc).get(id)?.set('lane', 'cause')],
    ['delete', (doc) => notesOf(doc).get(id)?.set('deleted', true)],
  ]

  it.each(CHANGES)('is its author’s to %s, and nobody else’s at the table', (_, change) => {
    expect(scene.judge(scene.updateOf(change), ANNA).verdict).toBe(ACCEPT)
    expect(scene.judge(scene.updateOf(change), FEDERICA).verdict).toBe(ACCEPT)
    expect(scene.judge(scene.updateOf(change), BRUNO)).toMatchObject({ verdict: 'refuse', reason: 'forbidden' })
  })
})

describe("in a session's room", () => {
  const CHANGES: [string, Change][] = [
    ['start a step', (doc) => writeSession(doc, { step: 'plenary' })],
    ['open joining', (doc) => writeSession(doc, { joining: 'open' })],
    ['add a table', (doc) => writeTable(doc, { id: newId(), name: 'mine', topic: 'energy', position: 1, callsSinceMs: null, comesAtMs: null })],
    ['take a table away', (doc) => doc.getMap('tables').delete('first')],
  ]

  it.each(CHANGES)('nobody but the server may %s', (_, change) => {
    const scene = new Scene('session')
    scene.serverWrites((doc) => {
      writeSession(doc, { step: 'context', joining: 'closed' })
      doc.getMap('tables').set('first', { id: newId(), name: 'Tavolo 1', topic: 'energy', position: 0 })
    })
    for (const actor of [ANNA, FEDERICA, DISPLAY, { role: 'organiser', id: 'organiser', categories: [] } as const]) {
      expect(scene.judge(scene.updateOf(change), actor, true)).toMatchObject({ verdict: 'refuse', reason: 'forbidden' })
    }
  })
})

it('nobody but the server says what is late, or how it was before, of notes and links', () => {
  const scene = new Scene('table')
  const [cause, problem] = ['cause', 'problem'].map((lane) => scene.act(ANNA, (doc) => addNote(doc, { author: authorOf(ANNA), category: 'students', lane, text: 'x' }, clock)))
  if (cause === undefined || problem === undefined) throw new Error('two were written')
  const link = scene.act(ANNA, (doc) => linkNotes(doc, { author: authorOf(ANNA), from: cause, to: problem, lanes }))
  scene.serverWrites((doc) => notesOf(doc).get(cause)?.set('late', true))
  const forgeries: Change[] = [
    (doc) => notesOf(doc).get(cause)?.set('late', false),
    (doc) => notesOf(doc).get(cause)?.delete('late'),
    (doc) => notesOf(doc).get(problem)?.set('earlier', { text: 'mai scritto', lane: 'problem', order: 'a0', lever: null }),
    (doc) => linksOf(doc).get(link)?.set('late', true),
  ]
  for (const forge of forgeries) for (const actor of [ANNA, FEDERICA]) expect(scene.judge(scene.updateOf(forge), actor)).toMatchObject({ verdict: 'refuse', reason: 'forbidden' })
})
