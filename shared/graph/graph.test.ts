import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { foldedIn, mirrorLinksOf, mirrorNotesOf, type MirrorNote } from '../document/plenaryDocument.ts'
import { plenaryLinks, plenaryNotes } from '../document/readPlenary.ts'
import { linkIds, linksOf, readLink } from '../document/tableDocument.ts'
import { newId, type AuthorId, type LinkId, type NoteId, type TableId } from '../ids.ts'
import { addNote } from '../ops/addNote.ts'
import { linkInPlenary } from '../ops/linkInPlenary.ts'
import { linkNotes } from '../ops/linkNotes.ts'
import { mergeNotes } from '../ops/mergeNotes.ts'
import { unlinkNotes } from '../ops/unlinkNotes.ts'
import { editOwnText, setOwnFields, writeOwnNote } from '../ops/writeOwnNote.ts'
import { readMerges } from '../plenary/merging.ts'
import { lanesById } from '../process/definition.ts'
import { PRATO } from '../process/prato.ts'
import { readGraph, type Graph } from './graph.ts'
import { leadsTo, withoutCircles } from './withoutCircles.ts'

const LANES = lanesById(PRATO)
const CLARA = newId<AuthorId>()
const NOW = { nowMs: () => 1_700_000_000_000 }

/** A plenary whose facilitator wrote these, by the first letter: p problem, c cause, b barrier. */
function plenary(...names: string[]) {
  const doc = new Y.Doc()
  const notes = new Map(names.map((name) => [name, write(doc, name)]))
  const id = (name: string) => notes.get(name) ?? newId<NoteId>()
  const link = (from: string, to: string) => linkInPlenary(doc, { author: CLARA, from: id(from), to: id(to), lanes: LANES })
  const nameOf = (note: NoteId) => names.find((name) => id(name) === note) ?? '?'
  const edges = (of: Graph = graphOf(doc)) => of.edges.map(({ from, to }) => `${nameOf(from)}→${nameOf(to)}`).sort()
  return { doc, id, link, edges }
}

const LANE_OF: Record<string, string> = { p: 'problem', c: 'cause', b: 'barrier' }

function write(doc: Y.Doc, name: string): NoteId {
  const written = writeOwnNote(doc, { author: CLARA, category: null, lane: LANE_OF[name[0] ?? ''] ?? 'suggestion', text: name, lever: null }, NOW)
  if (!written.ok) throw new Error(written.reason)
  return written.value
}

function graphOf(doc: Y.Doc): Graph {
  const notes = plenaryNotes(doc)
  return readGraph({ notes, links: plenaryLinks(doc), merges: readMerges(foldedIn(doc), notes) }, LANES)
}

describe('links in the plenary', () => {
  it('go from cause to problem, barrier to problem, barrier to cause, and from cause to cause', () => {
    const { link, edges } = plenary('p', 'c', 'c2', 'b')
    for (const [from, to] of [['c', 'p'], ['b', 'p'], ['b', 'c'], ['c2', 'c']] as const) expect(link(from, to).ok).toBe(true)
    for (const [from, to] of [['p', 'c'], ['p', 'b'], ['c', 'b']] as const) expect(link(from, to)).toMatchObject({ ok: false, reason: 'linkNotAllowed' })
    expect(edges()).toEqual(['b→c', 'b→p', 'c2→c', 'c→p'])
  })

  it('are said once, and refused to what is not there', () => {
    const { doc, id, link } = plenary('p', 'c')
    expect(link('c', 'p').ok).toBe(true)
    expect(link('c', 'p')).toMatchObject({ reason: 'alreadyLinked' })
    expect(link('c', 'c')).toMatchObject({ reason: 'linkNotAllowed' })
    setOwnFields(doc, id('p'), { deleted: true })
    expect(link('c', 'p')).toMatchObject({ reason: 'unknownNote' })
  })

  it('join notes of different tables, beside what the tables linked themselves', () => {
    const { doc, id, link, edges } = plenary('p')
    const [cause, problem] = [newId<NoteId>(), newId<NoteId>()]
    mirrorNotesOf(doc).set(cause, mirror('cause'))
    mirrorNotesOf(doc).set(problem, mirror('problem'))
    mirrorLinksOf(doc).set(newId(), { table: newId<TableId>(), type: 'cause-of', from: cause, to: problem, version: 1 })
    expect(linkInPlenary(doc, { author: CLARA, from: cause, to: problem, lanes: LANES })).toMatchObject({ reason: 'alreadyLinked' })
    expect(linkInPlenary(doc, { author: CLARA, from: cause, to: id('p'), lanes: LANES }).ok).toBe(true)
    expect(graphOf(doc).into.get(id('p'))).toHaveLength(1)
    expect(edges()).toHaveLength(2)
    expect(link('p', 'p').ok).toBe(false)
  })

  it('of merged notes are their card’s, once each', () => {
    const { doc, id, link, edges } = plenary('p', 'p2', 'c')
    link('c', 'p')
    link('c', 'p2')
    mergeNotes(doc, [id('p2')], id('p'))
    const [edge] = graphOf(doc).edges
    expect(edges()).toEqual(['c→p'])
    expect(edge?.links).toHaveLength(2)
  })

  it('that a change of kind made illegal stay, as broken', () => {
    const { doc, id, link } = plenary('p', 'c')
    link('c', 'p')
    setOwnFields(doc, id('p'), { lane: 'suggestion' })
    expect(graphOf(doc)).toMatchObject({ edges: [], broken: [{ from: id('c') }] })
    setOwnFields(doc, id('p'), { lane: 'problem' })
    expect(graphOf(doc).edges).toHaveLength(1)
  })

  it('are taken away', () => {
    const { doc, link, edges } = plenary('p', 'c')
    const made = link('c', 'p')
    if (made.ok) unlinkNotes(doc, made.value)
    expect(edges()).toEqual([])
  })
})

describe('a link that would make a circle', () => {
  it('is refused in the plenary, however long the way round', () => {
    const { link, edges } = plenary('c1', 'c2', 'c3')
    link('c1', 'c2')
    link('c2', 'c3')
    expect(link('c3', 'c1')).toEqual({ ok: false, reason: 'wouldCircle' })
    expect(link('c2', 'c1')).toEqual({ ok: false, reason: 'wouldCircle' })
    expect(edges()).toEqual(['c1→c2', 'c2→c3'])
  })

  it('is refused at a table', () => {
    const doc = new Y.Doc()
    const [a, b] = ['a', 'b'].map((text) => addNote(doc, { author: CLARA, category: null, lane: 'cause', text }, NOW))
    if (a?.ok !== true || b?.ok !== true) throw new Error('refused')
    expect(linkNotes(doc, { author: CLARA, from: a.value, to: b.value, lanes: LANES }).ok).toBe(true)
    expect(linkNotes(doc, { author: CLARA, from: b.value, to: a.value, lanes: LANES })).toEqual({ ok: false, reason: 'wouldCircle' })
  })

  it('made by two facilitators at once: both screens leave out the one with the smallest id', () => {
    const { doc, id } = plenary('c1', 'c2')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const one = linkInPlenary(doc, { author: CLARA, from: id('c1'), to: id('c2'), lanes: LANES })
    const two = linkInPlenary(other, { author: CLARA, from: id('c2'), to: id('c1'), lanes: LANES })
    if (!one.ok || !two.ok) throw new Error('refused')
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    const smallest = [one.value, two.value].sort()[0]
    for (const replica of [doc, other]) {
      expect(graphOf(replica).circling.map((edge) => edge.id)).toEqual([smallest])
      expect(graphOf(replica).edges).toHaveLength(1)
    }
    // Whoever says it again is told, and the circle stays broken.
    const again = readLink(doc, smallest as LinkId)
    expect(linkInPlenary(doc, { author: CLARA, from: again?.from ?? id('c1'), to: again?.to ?? id('c2'), lanes: LANES })).toEqual({ ok: false, reason: 'wouldCircle' })
  })
})

describe('circles, whatever is linked', () => {
  const arrows = fc.array(fc.record({ from: fc.nat(9), to: fc.nat(9) }), { minLength: 10, maxLength: 60 }).map((list) =>
    list.map(({ from, to }, at) => ({ id: String((at * 7919) % 1009).padStart(4, '0'), from: String(from), to: String(to) })),
  )
  const next = (edges: readonly { from: string; to: string }[]) => (at: string) => edges.filter(({ from }) => from === at).map(({ to }) => to)

  it('no way leads back, nothing is left out in vain, and the order in which they came does not matter', () => {
    let broken = 0
    fc.assert(
      fc.property(arrows, fc.integer(), (all, turn) => {
        const { edges, circling } = withoutCircles(all)
        for (const { from, to } of edges) expect(leadsTo(to, from, next(edges))).toBe(false)
        for (const { from, to } of circling) expect(leadsTo(to, from, next(edges))).toBe(true)
        const at = Math.abs(turn) % (all.length + 1)
        const turned = withoutCircles([...all.slice(at), ...all.slice(0, at)].reverse())
        expect(new Set(turned.circling)).toEqual(new Set(circling))
        broken += circling.length
      }),
    )
    expect(broken).toBeGreaterThan(100) // the run was not empty
  })

  it('of one circle, the smallest id goes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 9 }), (ids) => {
        const ring = ids.map((id, at) => ({ id: String(id).padStart(3, '0'), from: String(at), to: String((at + 1) % ids.length) }))
        expect(withoutCircles(ring).circling.map(({ id }) => id)).toEqual([ring.map(({ id }) => id).sort()[0]])
      }),
    )
  })
})

describe('facilitators who link, merge and take back at once', () => {
  const act = fc.record({ who: fc.nat(2), what: fc.nat(7), one: fc.nat(5), two: fc.nat(5), hear: fc.nat(6) })
  it('see one graph without circles once they have heard of each other', () => {
    let circles = 0
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 40 }), (acts) => {
        const { doc } = plenary()
        const ids = ['p1', 'c1', 'c2', 'c3', 'c4', 'b1'].map((name) => write(doc, name))
        const docs = [doc, new Y.Doc(), new Y.Doc()]
        const hear = () => docs.forEach((to) => docs.forEach((from) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))))
        hear()
        for (const { who, what, one, two, hear: now } of acts) {
          const own = docs[who] ?? doc
          const [a, b] = [ids[one] as NoteId, ids[two] as NoteId]
          if (what < 6) linkInPlenary(own, { author: CLARA, from: a, to: b, lanes: LANES })
          else if (what === 6) mergeNotes(own, [a], b)
          else {
            const link = linkIds(own)[one]
            if (link !== undefined) unlinkNotes(own, link)
          }
          if (now === 0) hear()
        }
        hear()
        const [first, ...others] = docs.map(graphOf)
        for (const other of others) expect(other).toEqual(first)
        circles += first?.circling.length ?? 0
        const edges = first?.edges ?? []
        for (const { from, to } of edges) expect(leadsTo(to, from, (at) => edges.filter((edge) => edge.from === at).map((edge) => edge.to))).toBe(false)
        expect(linksOf(doc).size).toBe(linksOf(docs[1] ?? doc).size)
      }),
      { numRuns: 100 },
    )
    expect(circles).toBeGreaterThan(0)
  })
})

describe('a note of the plenary itself', () => {
  it('is read among the tables’ notes, edited, and deleted with a way back', () => {
    const { doc, id } = plenary('p')
    expect(plenaryNotes(doc).get(id('p'))).toMatchObject({ table: null, topic: null, lane: 'problem', text: 'p' })
    editOwnText(doc, id('p'), 'Pochi autobus')
    setOwnFields(doc, id('p'), { lane: 'barrier', lever: 'finance' })
    expect(plenaryNotes(doc).get(id('p'))).toMatchObject({ lane: 'barrier', lever: 'finance', text: 'Pochi autobus' })
    setOwnFields(doc, id('p'), { deleted: true })
    expect(plenaryNotes(doc).size).toBe(0)
    setOwnFields(doc, id('p'), { deleted: false })
    expect(plenaryNotes(doc).get(id('p'))?.text).toBe('Pochi autobus')
  })

  it('has words', () => {
    const { doc, id } = plenary('p')
    expect(editOwnText(doc, id('p'), '  ')).toMatchObject({ reason: 'empty' })
    expect(writeOwnNote(doc, { author: CLARA, category: null, lane: 'problem', text: ' ', lever: null }, NOW)).toMatchObject({ reason: 'empty' })
    expect(writeOwnNote(doc, { author: CLARA, category: null, lane: 'problem', text: 'x'.repeat(5_001), lever: null }, NOW)).toMatchObject({ reason: 'tooLong' })
  })
})

function mirror(lane: string): MirrorNote {
  return { table: newId<TableId>(), topic: 'energy', category: 'students', lane, text: lane, lever: null, order: 'a0', withdrawn: false, version: 1 }
}
