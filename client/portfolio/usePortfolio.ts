import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { readPortfolio, rereadPortfolio, rootsChangedBy, type Portfolio } from '../../shared/portfolio/readPortfolio.ts'

/** The portfolio as its document says it now. Renders again when the document changes. */
export function usePortfolio(doc: Y.Doc): Portfolio {
  const { subscribe, read } = useMemo(() => watch(doc), [doc])
  return useSyncExternalStore(subscribe, read)
}

/** Reads once a change: React asks for the value more often and wants the same object. */
function watch(doc: Y.Doc) {
  let current = readPortfolio(doc)
  return {
    subscribe: (listener: () => void) => {
      const onUpdate = (_update: Uint8Array, _origin: unknown, _of: Y.Doc, transaction: Y.Transaction) => {
        current = rereadPortfolio(doc, current, rootsChangedBy(transaction))
        listener()
      }
      current = readPortfolio(doc)
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    read: () => current,
  }
}
