import { Copy } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toasts.ts'
import type { LeftOut } from './csv/readPeople.ts'
import styles from './ImportView.module.css'
import { attendanceTexts } from './texts.ts'

/** More reasons than these are not read one by one; the lines are all in the box below. */
const READ_AT_ONCE = 50

/** Lines that stay behind: which, why, and their letters to take along. */
export function LeftOutLines({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const t = useTexts(attendanceTexts)
  const box = useRef<HTMLTextAreaElement>(null)
  const copy = () => {
    box.current?.select()
    // The clipboard interface is missing on plain http; this is what works there too. Else the lines stay selected, to be copied by hand.
    if (document.execCommand('copy')) showToast({ text: t('import.copied') })
  }
  return (
    <section className={styles.part}>
      <h3>{t('import.leftOut', { count: leftOut.length })}</h3>
      <p className={styles.soft}>{t('import.leftOutHint')}</p>
      <ul className={styles.reasons}>
        {leftOut.slice(0, READ_AT_ONCE).map(({ line, why, same = 0 }) => (
          <li key={line}>
            <strong>{t('import.line', { line })}</strong>: {t(`why.${why}`, { same })}
          </li>
        ))}
      </ul>
      <textarea ref={box} className={styles.lines} readOnly dir="auto" wrap="off" rows={Math.min(8, leftOut.length + 1)} aria-label={t('import.leftOutLabel')} value={leftOut.map(({ raw }) => raw).join('\n')} />
      <div>
        <Button onClick={copy}>
          <Copy size={18} aria-hidden="true" />
          {t('import.copy')}
        </Button>
      </div>
    </section>
  )
}
