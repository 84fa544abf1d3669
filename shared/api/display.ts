import * as v from 'valibot'
import { command } from './schemas.ts'

/** What language the projector speaks: one, or Italian with the titles in both; null: that of its own browser. */
export const DISPLAY_LANGUAGES = ['it', 'en', 'both'] as const
export type DisplayLanguage = (typeof DISPLAY_LANGUAGES)[number] | null

export const DisplayLanguageRequest = v.object({ ...command, language: v.nullable(v.picklist(DISPLAY_LANGUAGES)) })
