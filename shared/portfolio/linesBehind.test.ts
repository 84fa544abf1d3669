import { expect, it } from 'vitest'
import { newId, type NoteId, type ScenarioId, type SessionId } from '../ids.ts'
import { PRATO } from '../process/prato.ts'
import { linesBehind } from './linesBehind.ts'
import type { SourceNote } from './readPortfolio.ts'

const scenario = newId<ScenarioId>()
const lanes = PRATO.tools.flatMap((tool) => tool.lanes)

function said(lane: string, text: string, line?: NoteId): SourceNote {
  const id = newId<NoteId>()
  return { id, line: line ?? id, lane, text, session: newId<SessionId>(), sessionName: 'Ottobre', table: null, tableName: null, topic: null, group: null, category: null, lever: null, cluster: null }
}

it('stands by kind in the order of the lanes, each thing once, the most said first', () => {
  const [barrier, problem, cause] = [said('barrier', 'Nessun bando'), said('problem', 'Scuole fredde'), said('cause', 'Infissi vecchi')]
  const [again, loud] = [said('problem', 'Aule gelide', problem.id), said('problem', 'Palestre fredde')]
  const elsewhere = said('problem', 'Uffici freddi')
  const notes = [barrier, loud, problem, cause, again, elsewhere]
  // A colleague says that two of different sessions are the same.
  const behind = linesBehind({ sources: new Map([[scenario, notes]]), same: new Map([[elsewhere.id, problem.id]]) }, scenario, lanes)
  expect(behind.map(({ kind, lane, lines }) => [kind, lane?.id, lines.map(({ shown, times }) => `${shown.text} ${times}`)])).toEqual([
    ['problem', 'problem', ['Scuole fredde 3', 'Palestre fredde 1']],
    ['cause', 'cause', ['Infissi vecchi 1']],
    ['barrier', 'barrier', ['Nessun bando 1']],
  ])
})

it('shows what is left where the note that stood for others was taken out, and what its process has no lane for any more', () => {
  const [gone, left] = [newId<NoteId>(), 'Aule gelide']
  const behind = linesBehind({ sources: new Map([[scenario, [said('problem', left, gone), said('dream', 'Un lago')]]]), same: new Map() }, scenario, lanes)
  expect(behind.map(({ kind, lane, lines }) => [kind, lane?.id, lines[0]?.shown.text])).toEqual([['problem', 'problem', left], ['dream', undefined, 'Un lago']])
  expect(linesBehind({ sources: new Map(), same: new Map() }, scenario, lanes)).toEqual([])
})
