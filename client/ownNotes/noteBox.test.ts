import { describe, expect, it, vi } from 'vitest'
import type { ProblemReason } from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import type { KeptNote } from './keptNotes.ts'
import { createNoteBox } from './noteBox.ts'

type Weather = 'fine' | 'offline' | ProblemReason

/** A server that takes each id once, behind a network that does as it is told. */
function hall(kept: readonly KeptNote[] = []) {
  const taken = new Map<string, string>()
  let weather: Weather = 'fine'
  let answers = true
  let wake: () => void = () => undefined
  let onTablet = kept
  let sent = 0
  const send = async (note: KeptNote): Promise<Answer<unknown>> => {
    sent++
    if (weather === 'offline') return { ok: false, fault: { kind: 'unreachable' } }
    if (weather !== 'fine') return { ok: false, fault: { kind: 'problem', reason: weather } }
    taken.set(note.commandId, note.text)
    return answers ? { ok: true, value: {} } : { ok: false, fault: { kind: 'unreachable' } }
  }
  const open = () => createNoteBox({ kept: onTablet, keep: (notes) => void (onTablet = notes), send, pause: () => new Promise((resolve) => void (wake = resolve)) })
  return {
    box: open(), open, taken,
    onTablet: () => onTablet.map(({ text }) => text),
    said: () => [...taken.values()],
    sent: () => sent,
    turns(to: Weather) {
      weather = to
      wake()
    },
    swallowsAnswers(swallows: boolean) {
      answers = !swallows
      wake()
    },
  }
}

const note = (text: string) => ({ commandId: newId<CommandId>(), step: 'plenary', lane: 'problem', category: 'students', text, lever: null })

describe('notes for the plenary', () => {
  it('are kept before they are sent, and sent in order', async () => {
    const { box, onTablet, said } = hall()
    box.add(note('uno'))
    box.add(note('due'))
    expect(onTablet()).toEqual(['uno', 'due'])
    await vi.waitFor(() => expect(said()).toEqual(['uno', 'due']))
    await vi.waitFor(() => expect(box.store.getState()).toMatchObject({ notes: [], lost: false, arrived: 2 }))
    expect(onTablet()).toEqual([])
  })

  it('wait while there is no network, also through a reload, and go once each', async () => {
    const it = hall()
    it.turns('offline')
    it.box.add(note('uno'))
    await vi.waitFor(() => expect(it.box.store.getState().lost).toBe(true))
    const reloaded = it.open()
    expect(reloaded.store.getState().notes.map(({ text }) => text)).toEqual(['uno'])
    await vi.waitFor(() => expect(reloaded.store.getState().lost).toBe(true))
    it.turns('fine')
    await vi.waitFor(() => expect(reloaded.store.getState().notes).toEqual([]))
    expect(it.said()).toEqual(['uno'])
  })

  it('whose answer was lost are sent again under the same id', async () => {
    const it = hall()
    it.swallowsAnswers(true)
    it.box.add(note('uno'))
    await vi.waitFor(() => expect(it.box.store.getState().lost).toBe(true))
    it.swallowsAnswers(false)
    await vi.waitFor(() => expect(it.box.store.getState().notes).toEqual([]))
    expect(it.taken.size).toBe(1)
    expect(it.sent()).toBe(2)
  })

  it('that are refused stay with the reason and hold up no others; they go again, or away, when their author says so', async () => {
    const it = hall()
    it.turns('roomNotWriting')
    it.box.add(note('uno'))
    it.box.add(note('due'))
    await vi.waitFor(() => expect(it.box.store.getState().notes.map(({ refused }) => refused)).toEqual(['roomNotWriting', 'roomNotWriting']))
    expect(it.onTablet()).toEqual(['uno', 'due'])
    it.turns('fine')
    const [one, two] = it.box.store.getState().notes
    if (one === undefined || two === undefined) throw new Error('kept')
    it.box.again(one)
    it.box.drop(two)
    await vi.waitFor(() => expect(it.box.store.getState().notes).toEqual([]))
    expect(it.said()).toEqual(['uno'])
  })

  it.each(['notStored', 'failed', 'tooManyTries'] as const)('are not given up on "%s"', async (reason) => {
    const it = hall()
    it.turns(reason)
    it.box.add(note('uno'))
    await vi.waitFor(() => expect(it.box.store.getState().lost).toBe(true))
    it.turns('fine')
    await vi.waitFor(() => expect(it.said()).toEqual(['uno']))
  })
})
