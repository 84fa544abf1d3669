import type { ReactNode } from 'react'
import * as v from 'valibot'
import { DISPLAY_LANGUAGES, type DisplayLanguage } from '../../shared/api/display.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { SessionId } from '../../shared/ids.ts'
import { command } from '../api/command.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { FaultNote } from '../ui/FaultNote.tsx'
import { SelectField } from '../ui/Field.tsx'
import { facilitateTexts } from './texts.ts'

const choose = (id: SessionId, language: DisplayLanguage) => command(v.object({}), 'POST', `/sessions/${id}/display-language`, { language })

/** The projector hangs on a browser of its own: what it speaks is chosen here. */
export function DisplayLanguageField({ session: { id, displayLanguage } }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  return (
    <>
      <SelectField
        label={t('show.language')} value={displayLanguage ?? 'own'} disabled={sending}
        onChange={({ target }) => void send(() => choose(id, DISPLAY_LANGUAGES.find((one) => one === target.value) ?? null))}
      >
        <option value="own">{t('show.language.own')}</option>
        {DISPLAY_LANGUAGES.map((language) => (
          <option key={language} value={language}>{t(`show.language.${language}`)}</option>
        ))}
      </SelectField>
      <FaultNote fault={fault} />
    </>
  )
}
