/** All that a tablet needs in a workshop, in one chunk. */
export { ComposerAsks } from './ComposerAsks.tsx'
export { ForScenario } from './ForScenario.tsx'
export { NoteAnswers } from './NoteAnswers.tsx'
export { ScenarioFilter } from './ScenarioFilter.tsx'
export { ShownScenarios } from './ShownScenarios.tsx'
