import type { ClusterId, NoteId, ThemeId } from '../../shared/ids.ts'
import type { Entry, Synthesis, SynthesisCluster, SynthesisTheme } from '../../shared/synthesis/synthesise.ts'

/** What was picked, as far as it is still there. */
export type Chosen = {
  readonly themes: readonly SynthesisTheme[]
  readonly clusters: readonly SynthesisCluster[]
  readonly entries: readonly Entry[]
  readonly count: number
  /** As a command names them. */
  readonly ids: { readonly themes: ThemeId[]; readonly clusters: ClusterId[]; readonly lines: NoteId[] }
}

export function chosenIn(synthesis: Synthesis, picked: ReadonlySet<ThemeId | ClusterId | NoteId>): Chosen {
  const themes = synthesis.themes.filter(({ id }) => picked.has(id))
  const clusters = synthesis.clusters.filter(({ id }) => picked.has(id))
  // A line that somebody brought together with another one meanwhile is that one now.
  const entries = picked.size === 0 ? [] : [...synthesis.entries.values()].filter(({ lines }) => lines.some(({ id }) => picked.has(id)))
  return { themes, clusters, entries, count: themes.length + clusters.length + entries.length, ids: { themes: themes.map(({ id }) => id), clusters: clusters.map(({ id }) => id), lines: entries.map(({ id }) => id) } }
}
