import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce, hideToast, holdToast, letToastGo, showToast, toasts } from './toasts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  hideToast()
  vi.useRealTimers()
})

const said = () => toasts.getState().said

test('a toast goes by itself, and a new one has its full time', async () => {
  showToast({ text: 'first' })
  await vi.advanceTimersByTimeAsync(3_000)
  showToast({ text: 'second' })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said()?.toast.text).toBe('second')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said()).toBeNull()
})

test('what is longer, or asks for a hand, stays longer', async () => {
  for (const toast of [{ text: 'a'.repeat(100) }, { text: 'deleted', action: { label: 'undo', run: () => undefined } }]) {
    showToast(toast)
    await vi.advanceTimersByTimeAsync(7_000)
    expect(said()?.toast).toBe(toast)
  }
})

test('the same words said twice are two things said', () => {
  announce('moved')
  const first = said()?.id
  announce('moved')
  expect(said()?.id).not.toBe(first)
})

test('what is only heard takes no visible toast away', () => {
  showToast({ text: 'deleted', action: { label: 'undo', run: () => undefined } })
  announce('moved')
  expect(said()?.toast.text).toBe('deleted')
})

test('pointed at, it stays; let go, it has its whole time again', async () => {
  showToast({ text: 'read me' })
  await vi.advanceTimersByTimeAsync(3_000)
  holdToast()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(said()?.toast.text).toBe('read me')
  letToastGo()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said()?.toast.text).toBe('read me')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said()).toBeNull()
})
