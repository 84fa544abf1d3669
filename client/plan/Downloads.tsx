import { Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { PLAN_FILES, PLAN_LANGUAGES, PLAN_LEVERS, type PlanFile } from '../../shared/api/plan.ts'
import type { Fault } from '../api/call.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Button } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { SelectField } from '../ui/Field.tsx'
import { download } from './download.ts'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'
import type { PlanView } from './usePlan.ts'

const NAMES: Readonly<Record<PlanFile, string>> = { docx: 'Word', xlsx: 'Excel', json: 'JSON' }

/** The files, in the language and with the levers that are looked at. */
export function Downloads({ view }: { readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const { processId } = usePlace()
  const [under, setUnder] = useState<readonly PlanFile[]>([])
  const [told, setTold] = useState<{ readonly fault: Fault | null; readonly name: string | null }>({ fault: null, name: null })
  const fetchFile = async (file: PlanFile) => {
    setUnder((before) => [...before, file])
    setTold({ fault: null, name: null })
    const done = await download(`/processes/${processId}/plan.${file}?language=${view.language}&levers=${view.levers}`)
    setTold(done.ok ? { fault: null, name: done.value } : { fault: done.fault, name: null })
    setUnder((before) => before.filter((one) => one !== file))
  }
  return (
    <div className={styles.downloads}>
      <SelectField label={t('language')} value={view.language} onChange={(event) => view.show({ language: event.target.value })}>
        {PLAN_LANGUAGES.map((one) => (
          <option key={one} value={one}>{t(`language.${one}`)}</option>
        ))}
      </SelectField>
      <SelectField label={t('levers')} value={view.levers} onChange={(event) => view.show({ levers: event.target.value })}>
        {PLAN_LEVERS.map((one) => (
          <option key={one} value={one}>{t(`levers.${one}`)}</option>
        ))}
      </SelectField>
      <div className={styles.files}>
        {PLAN_FILES.map((file) => (
          <Button key={file} look={file === 'docx' ? 'primary' : 'quiet'} disabled={under.includes(file)} onClick={() => void fetchFile(file)}>
            <Download size={18} aria-hidden="true" />
            {t('download', { file: NAMES[file] })}
          </Button>
        ))}
      </div>
      <div role="status" className={styles.told}>
        {under.length > 0 ? <p><strong>{t('preparing')}</strong> {t('preparing.about')}</p> : told.name === null ? null : <p>{t('ready', { name: told.name })}</p>}
      </div>
      <FaultNote fault={told.fault} />
    </div>
  )
}
