import type { Step, StepPicture } from '../process/definition.ts'
import type { Spotlight } from './spotlight.ts'

/** What a step shows on the projector, one thing after the other: its text, if it has one, then each picture. */
export type BriefingPage = { readonly shows: 'text' } | { readonly shows: 'picture'; readonly picture: StepPicture }

export function briefingPages(step: Extract<Step, { mode: 'show' }>): readonly BriefingPage[] {
  const pictures = (step.pictures ?? []).map((picture): BriefingPage => ({ shows: 'picture', picture }))
  const hasText = pictures.length === 0 || step.text.it.trim() !== '' || step.text.en.trim() !== ''
  return hasText ? [{ shows: 'text' }, ...pictures] : pictures
}

/** Which of a step's pages the projector shows, from 0: the first, until somebody turns them. A page that was taken away leaves the last. */
export function pageOf(step: Extract<Step, { mode: 'show' }>, spotlight: Spotlight | null): number {
  const page = spotlight?.on === 'step' && spotlight.id === step.id ? spotlight.page : 0
  return Math.min(page, briefingPages(step).length - 1)
}
