import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { readingOrderOf } from '../../../shared/plenary/readingOrder.ts'
import { followPlenary, type PlenaryFeed } from './plenaryFeed.ts'

/** The plenary to read, in the order of its session's process; null before the first look. */
export function usePlenaryFeed(doc: Y.Doc, session: SessionState): PlenaryFeed | null {
  const [feed, setFeed] = useState<PlenaryFeed | null>(null)
  useEffect(() => {
    const opened = followPlenary(doc, readingOrderOf(session))
    setFeed(opened)
    return () => opened.stop()
    // The reading order is told below whenever it changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [doc])
  useEffect(() => feed?.setReading(readingOrderOf(session)), [feed, session])
  return feed
}
