import { lazy } from 'react'
import { untilHere } from '../ui/untilHere.ts'

/** What only workshops show: asked for where the first of it is wanted, so that no listening session loads it. */
let coming: Promise<typeof import('../scenarios/tablet/chunk.ts')> | undefined
const chunk = () => (coming ??= untilHere(() => import('../scenarios/tablet/chunk.ts')))

export const ComposerAsks = lazy(() => chunk().then((parts) => ({ default: parts.ComposerAsks })))
export const ForScenario = lazy(() => chunk().then((parts) => ({ default: parts.ForScenario })))
export const NoteAnswers = lazy(() => chunk().then((parts) => ({ default: parts.NoteAnswers })))
export const ScenarioFilter = lazy(() => chunk().then((parts) => ({ default: parts.ScenarioFilter })))
export const ShownScenarios = lazy(() => chunk().then((parts) => ({ default: parts.ShownScenarios })))
