import { useEffect } from 'react'
import type * as Y from 'yjs'
import type { LinkId, NoteId } from '../../shared/ids.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { BY_HAND } from '../../shared/ops/op.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { showToast } from '../ui/toasts.ts'
import type { BoardContext, Words } from './BoardContext.tsx'
import type { Board } from './boardStore.ts'
import { dragTexts } from './dragTexts.ts'
import { isBroken } from './linkPhrase.ts'

/**
 * Somebody moves a note here, by hand or by menu, to a lane that its links do not allow: they stay and are shown as broken, so it is said at
 * once, with the way back.
 */
export function useBrokenLinks({ doc, store, history }: BoardContext, { lanes }: Words): void {
  const t = useTexts(dragTexts)
  const localised = useLocalised()
  useEffect(() => {
    let byHand = false
    const onBefore = ({ origin, local }: Y.Transaction) => {
      byHand = local && origin === BY_HAND
    }
    doc.on('beforeTransaction', onBefore)
    const unwatch = store.subscribe((now, before) => {
      if (!byHand || now.order === before.order) return
      for (const id of movedBetween(before, now)) {
        const count = brokenNow(id, before, now, lanes).length
        const [was, lane] = [before.notes.get(id), lanes.get(now.notes.get(id)?.lane ?? '')]
        if (count === 0 || was === undefined || lane === undefined) continue
        const order = before.order.get(was.lane) ?? []
        const back = { lane: was.lane, before: order[order.indexOf(id) + 1] ?? null }
        showToast({
          text: t('links.broken', { count, lane: localised(lane.name) }),
          action: { label: t('links.back'), run: () => void history.step(() => moveNote(doc, id, back)) },
        })
      }
    })
    return () => {
      doc.off('beforeTransaction', onBefore)
      unwatch()
    }
  }, [doc, store, history, lanes, t, localised])
}

function movedBetween({ notes: before }: Board, { notes: now }: Board): NoteId[] {
  return [...now].flatMap(([id, note]) => (note.deleted || before.get(id) === undefined || before.get(id)?.lane === note.lane ? [] : [id]))
}

/** Links of a note that said something before, and say nothing where it stands now. */
function brokenNow(id: NoteId, before: Board, now: Board, lanes: Words['lanes']): LinkId[] {
  const isBrokenIn = ({ notes, links }: Board, link: LinkId) => {
    const found = links.get(link)
    return found === undefined || isBroken(found, notes.get(found.from), notes.get(found.to), lanes)
  }
  return (now.linksOf.get(id) ?? []).filter((link) => !isBrokenIn(before, link) && isBrokenIn(now, link))
}
