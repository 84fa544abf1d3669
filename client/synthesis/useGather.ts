import type { ClusterId, NoteId, ThemeId } from '../../shared/ids.ts'
import { addItem, setApart, setSame, setTheme } from '../../shared/ops/portfolio.ts'
import type { Entry, SynthesisCluster } from '../../shared/synthesis/synthesise.ts'
import type { Line } from '../../shared/api/synthesis.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { leastUsed } from '../ui/ColourChoice.tsx'
import { synthesisTexts } from './texts.ts'

/** What can be put into a theme. */
export type Member = {
  readonly key: ClusterId | NoteId
  /** Everything it may be known by there: lines that were merged since each had been put in by their own id. */
  readonly ids: readonly (ClusterId | NoteId)[]
  readonly title: string
}

export const memberOf = {
  cluster: ({ id, title }: SynthesisCluster): Member => ({ key: id, ids: [id], title }),
  entry: ({ id, note, sources }: Entry): Member => ({ key: id, ids: [id, ...sources.map((source) => source.id)], title: note.text }),
}

export type Gather = {
  readonly put: (members: readonly Member[], theme: ThemeId) => void
  readonly putInNew: (members: readonly Member[]) => void
  readonly takeOut: (members: readonly Member[]) => void
  readonly saySame: (entries: readonly Entry[]) => void
  readonly apart: (entry: Entry, line: Line) => void
}

/** Bringing together what several sessions said, each act one step of undo. */
export function useGather(): Gather {
  const t = useTexts(synthesisTexts)
  const { doc, author, act, portfolio: { themes, themed } } = usePlace()
  const move = (members: readonly Member[], theme: ThemeId | null) => {
    setTheme(doc, members.flatMap(({ ids }) => ids).filter((id) => themed.has(id)), null)
    if (theme !== null) setTheme(doc, members.map(({ key }) => key), theme)
  }
  return {
    put: (members, theme) => act(() => move(members, theme), t('theme.put', { theme: themes.find(({ id }) => id === theme)?.title || t('theme.unnamed') })),
    putInNew: (members) => {
      const title = (members[0]?.title ?? '').slice(0, LIMITS.maxTitleLength)
      const colour = leastUsed(themes.map((theme) => theme.colour))
      act(() => move(members, addItem(doc, 'themes', { author, texts: { title }, fields: { colour } })), t('theme.made', { theme: title || t('theme.unnamed') }))
    },
    takeOut: (members) => act(() => move(members, null), t('theme.out')),
    saySame: ([head, ...others]) => {
      if (head !== undefined) act(() => setSame(doc, others.map(({ id }) => id), head.id), t('same.done'))
    },
    apart: (entry, line) => {
      // A note that leaves takes along whatever its plenary holds it to be the same as, and the head leaves the others together.
      if (entry.lines.length > 1) act(() => setApart(doc, [...line.sources]), t('same.apart'))
    },
  }
}
