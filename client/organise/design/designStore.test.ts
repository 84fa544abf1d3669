import { beforeEach, expect, it, vi } from 'vitest'
import { newId, type ProcessId } from '../../../shared/ids.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { isChanged, openDesign } from './designStore.ts'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) })

let id: ProcessId
beforeEach(() => {
  kept.clear()
  id = newId<ProcessId>()
})
const process = { version: 3, definition: PRATO }
const call = (it_: string) => ({ do: 'say', what: 'name', text: { it: it_, en: 'Prato' } }) as const

it('goes back and forth step by step; what is typed in one box is one step', () => {
  const design = openDesign(id, process)
  for (const name of ['P', 'Pr', 'Pra']) design.edit(call(name))
  design.edit({ do: 'move', list: 'topics', id: 'land', at: 0 })
  design.undo()
  expect(design.getState().now).toEqual({ ...PRATO, name: { it: 'Pra', en: 'Prato' } })
  design.undo()
  expect(design.getState().now).toBe(PRATO)
  expect(isChanged(design.getState())).toBe(false)
  design.redo()
  expect(design.getState().now.name.it).toBe('Pra')
})

it('tells the words of a rating apart: one end is one step, the other another', () => {
  const design = openDesign(id, process)
  const say = (what: 'low' | 'high', it_: string) => design.edit({ do: 'sayScale', lane: 'action', scale: 'radical', what, text: { it: it_, en: '' } })
  for (const words of ['P', 'Po', 'Poco']) say('low', words)
  for (const words of ['M', 'Mo', 'Molto']) say('high', words)
  const scale = () => design.getState().now.tools.flatMap(({ lanes }) => lanes).find((lane) => lane.id === 'action')?.scales?.[0]
  design.undo()
  expect([scale()?.low.it, scale()?.high.it]).toEqual(['Poco', 'Cambia tutto'])
  design.undo()
  expect(design.getState().now).toBe(PRATO)
})

it('keeps nothing of an edit that cannot be, and makes no step of one that changes nothing', () => {
  const design = openDesign(id, process)
  expect(design.edit({ do: 'remove', list: 'tools', id: 'three-n' })).toMatchObject({ ok: false, reason: 'used' })
  expect(design.edit({ do: 'move', list: 'topics', id: 'energy', at: 0 })).toMatchObject({ ok: true })
  expect(design.getState().past).toEqual([])
})

it('finds unsaved work again after a reload, with the version that it began with, and nothing once it is saved', () => {
  const design = openDesign(id, process)
  design.edit(call('Nuovo'))
  const again = openDesign(id, { version: 4, definition: { ...PRATO, aim: { it: '', en: '' } } })
  expect(again.resumed).toBe(true)
  expect(again.getState()).toMatchObject({ base: { version: 3 }, now: { name: { it: 'Nuovo' } } })
  again.rebase({ version: 5, definition: again.getState().now })
  expect(openDesign(id, process).resumed).toBe(false)
})

it('takes what another organiser saved, and can still go back to what was here', () => {
  const design = openDesign(id, process)
  design.edit(call('Mio'))
  design.rebase({ version: 4, definition: { ...PRATO, name: { it: 'Loro', en: 'Theirs' } } }, { ...PRATO, name: { it: 'Loro', en: 'Theirs' } })
  expect(isChanged(design.getState())).toBe(false)
  design.undo()
  expect(design.getState()).toMatchObject({ base: { version: 4 }, now: { name: { it: 'Mio' } } })
})
