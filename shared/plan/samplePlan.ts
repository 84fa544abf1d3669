import * as Y from 'yjs'
import type { PlanFigures } from '../api/plan.ts'
import { carriedOf, type CarriedNote } from '../document/portfolioDocument.ts'
import type { ItemId } from '../document/portfolioItems.ts'
import { newId, type AuthorId, type NoteId, type SessionId } from '../ids.ts'
import { addItem, addSource, linkItems, pick, setEmission } from '../ops/portfolio.ts'

/** A portfolio with one of everything, for tests. No code of the product imports this. */

export const SESSION = newId<SessionId>()
const author = newId<AuthorId>()

export const NO_FIGURES: PlanFigures = { byNetwork: [], byCategory: [], counts: [], shown: { [SESSION]: ['students'] }, unreadable: [] }

export function say(doc: Y.Doc, text: string, fields: Partial<CarriedNote> = {}): NoteId {
  const id = newId<NoteId>()
  carriedOf(doc).set(id, { session: SESSION, sessionName: 'Ottobre', table: null, tableName: 'Tavolo 1', topic: 'energy', group: null, category: 'students', lane: 'barrier', lever: 'finance', text, line: id, ...fields })
  return id
}

/** One of each kind; every text is `text`, and a note of its own stands behind each but the network. */
export function samplePortfolio(text = 'Bando'): { readonly doc: Y.Doc; readonly notes: Readonly<Record<'barrier' | 'result' | 'suggestion' | 'action' | 'early' | 'intervention', NoteId>>; readonly ids: ReturnType<typeof fill>['ids'] } {
  const doc = new Y.Doc()
  return { doc, ...fill(doc, text) }
}

function fill(doc: Y.Doc, text: string) {
  const standing = (of: ItemId) => {
    const note = say(doc, `${text} (nota)`)
    addSource(doc, of, note)
    return note
  }
  const title = text.slice(0, 200)
  const barrier = addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'barrier', topic: 'energy', lever: 'finance' } })
  const result = addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'stateOfTheArt', topic: 'energy' } })
  const suggestion = addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'suggestion', topic: 'energy' } })
  addItem(doc, 'findings', { author, texts: { text }, fields: { kind: 'problem', topic: 'energy' } })
  const action = addItem(doc, 'actions', {
    author, texts: { name: title, description: text, responsible: text, scale: text, stakeholders: text, comments: text, removedEnergy: text },
    fields: { type: 'technical', field: 'energy-systems', state: 'agreed', renewableMwh: 640, removedMwh: 12.5, costEuro: 1200.5 },
  })
  setEmission(doc, action, 'transport', 600)
  setEmission(doc, action, 'buildings', 0.25)
  pick(doc, action, 'levers', 'education', true)
  const impact = (stage: 'early' | 'late' | 'direct' | 'coBenefit') => addItem(doc, 'impacts', { author, texts: { text }, fields: { stage, ...(stage === 'coBenefit' ? { coBenefit: 'air-quality' } : {}) } })
  const [early, late, direct, coBenefit] = [impact('early'), impact('late'), impact('direct'), impact('coBenefit')]
  linkItems(doc, barrier, action)
  linkItems(doc, action, early)
  linkItems(doc, early, late)
  linkItems(doc, late, direct)
  linkItems(doc, direct, coBenefit)
  const indicator = addItem(doc, 'indicators', { author, texts: { number: '1.1', name: title, unit: '%' }, fields: { target2025: 10, target2027: 20.5, target2030: 55 } })
  linkItems(doc, indicator, early)
  linkItems(doc, indicator, action)
  const governance = addItem(doc, 'interventions', { author, texts: { name: title, description: text, responsible: text, stakeholder: text, enablingImpact: text, coBenefits: text }, fields: { kind: 'governance' } })
  const social = addItem(doc, 'interventions', { author, texts: { name: title, description: text, responsible: text, stakeholder: text, enablingImpact: text }, fields: { kind: 'social' } })
  pick(doc, social, 'coBenefits', 'less-noise', true)
  const network = addItem(doc, 'networks', { author, texts: { name: title, description: text, invited: text, attended: text }, fields: { influence: 'high', interest: 'low' } })
  const notes = { barrier: standing(barrier), result: standing(result), suggestion: standing(suggestion), action: standing(action), early: standing(early), intervention: standing(governance) }
  return { notes, ids: { barrier, result, suggestion, action, early, late, direct, coBenefit, indicator, governance, social, network } }
}
