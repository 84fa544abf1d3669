import type { Announcements } from '@dnd-kit/core'
import { useMemo, useRef } from 'react'
import type { NoteId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import type { BoardContext, Words } from './BoardContext.tsx'
import { isSameTarget, type DropTarget } from './dragState.ts'
import { tableTexts } from './texts.ts'
import { dragTexts } from './dragTexts.ts'
import { firstWords } from './words.ts'

/** What a screen reader hears of a drag; movements only when they would change what a drop does. */
export function useDragAnnouncements({ store, drag, groups }: BoardContext, { lanes, closed }: Words): Announcements {
  const t = useTexts(tableTexts)
  const heard = useTexts(dragTexts)
  const localised = useLocalised()
  const said = useRef<DropTarget | null>(null)
  return useMemo(() => {
    const note = (id: unknown) => firstWords(store.getState().notes.get(id as NoteId)?.text ?? '')
    const laneName = (id: string) => {
      const lane = lanes.get(id)
      return lane === undefined ? id : localised(lane.name)
    }
    const sayTarget = (target: DropTarget) => {
      if (target.do === 'link') return heard('drag.link', { note: note(target.onto) })
      if (target.do === 'refuse') return closed.has(target.lane) ? heard('drag.closed') : t('drag.notYours')
      const place = target.before === null ? heard('drag.end', { lane: laneName(target.lane) }) : heard('drag.before', { note: note(target.before), lane: laneName(target.lane) })
      const into = target.into ?? null
      return into === null ? place : `${heard('drag.into', { group: groups.getState()?.titleOf(into) ?? '' })} ${place}`
    }
    return {
      onDragStart: ({ active }) => heard('drag.lifted', { note: note(active.id) }),
      onDragMove() {
        const { target } = drag.getState()
        if (target === null || isSameTarget(target, said.current)) return undefined
        said.current = target
        return sayTarget(target)
      },
      onDragOver: () => undefined,
      onDragEnd({ active }) {
        const target = said.current
        said.current = null
        const done = target?.do === 'link' ? 'drag.linked' : target?.do === 'insert' ? 'drag.dropped' : 'drag.cancelled'
        return heard(done, { note: note(active.id) })
      },
      onDragCancel: ({ active }) => heard('drag.cancelled', { note: note(active.id) }),
    }
  }, [store, drag, groups, lanes, closed, t, heard, localised])
}
