import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
beforeAll(async () => {
  app = await startTestApp()
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  session = (await (await app.command(`/api/processes/${process?.id}/sessions`, {})).json()) as schemas.SessionDetail
})
afterAll(async () => {
  await app.close()
  app.remove()
})

const tokenFor = async (fields: object) => {
  const invited = (await (await app.command(`/api/sessions/${session.id}/invitations`, { name: 'x', ...fields })).json()) as { readonly path: string }
  return invited.path.replace('/enter#', '')
}
const hide = (table: number, token: string, note: string = newId()) => app.command(`/api/tables/${session.tables[table]?.id}/notes/${note}/hide`, { hidden: true }, { token })

describe('who may hide a note', () => {
  it('those who lead its session or its table, and nobody else', async () => {
    const helper = await tokenFor({ role: 'tableFacilitator', tableId: session.tables[0]?.id })
    const joined = (await (await app.command('/api/join', { code: session.tables[0]?.code, categories: ['students'] }, { token: undefined as never })).json()) as schemas.Joined
    // For those who may, the note is what is missing.
    for (const token of [TEST_KEY, await tokenFor({ role: 'facilitator' }), helper]) expect(await refusalIn(await hide(0, token))).toBe('notFound')
    expect(await refusalIn(await hide(1, helper))).toBe('forbidden')
    for (const token of [joined.token, await tokenFor({ role: 'lab' }), await tokenFor({ role: 'expert' }), await tokenFor({ role: 'display' })]) expect(await refusalIn(await hide(0, token))).toBe('forbidden')
    expect(await refusalIn(await hide(0, 'nobody'))).toBe('unauthorised')
    expect(await refusalIn(await hide(0, TEST_KEY, 'no-note'))).toBe('notFound')
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}/hidden`, { token: helper }))).toBe('forbidden')
    expect(await (await app.ask('GET', `/api/sessions/${session.id}/hidden`, { token: TEST_KEY })).json()).toEqual([])
  })
})
