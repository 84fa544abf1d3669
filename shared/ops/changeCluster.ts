import type * as Y from 'yjs'
import { clustersOf, titleOf, type ClusterColour } from '../document/plenaryDocument.ts'
import type { ClusterId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { replaceText } from './editText.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

export function renameCluster(doc: Y.Doc, id: ClusterId, title: string): OpResult {
  const text = titleOf(doc, id)
  if (text === null) return refused('unknownCluster')
  if (title.length > LIMITS.maxTitleLength) return refused('tooLong')
  replaceText(doc, text, title)
  return done(undefined)
}

export function recolourCluster(doc: Y.Doc, id: ClusterId, colour: ClusterColour): OpResult {
  return setClusterFields(doc, id, { colour })
}

/** Its notes follow, since they are placed in it and not on the canvas. */
export function moveCluster(doc: Y.Doc, id: ClusterId, to: { readonly x: number; readonly y: number }): OpResult {
  return setClusterFields(doc, id, { x: to.x, y: to.y })
}

/** Dissolves a cluster: its notes are unplaced again. Undo brings back the cluster with all that was in it. */
export function dissolveCluster(doc: Y.Doc, id: ClusterId): OpResult {
  return setClusterFields(doc, id, { deleted: true })
}

/** Takes a dissolution back. */
export function restoreCluster(doc: Y.Doc, id: ClusterId): OpResult {
  return setClusterFields(doc, id, { deleted: false })
}

function setClusterFields(doc: Y.Doc, id: ClusterId, fields: Readonly<Record<string, unknown>>): OpResult {
  const map = clustersOf(doc).get(id)
  if (map === undefined) return refused('unknownCluster')
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (map.get(key) !== value) map.set(key, value)
  }, BY_HAND)
  return done(undefined)
}
