import type { ReactNode } from 'react'
import { LANGUAGES, setLanguage, useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { uiTexts } from './texts.ts'
import styles from './LanguageSwitch.module.css'

/** Each language by its own name, so that it is found by whoever needs it. */
export function LanguageSwitch(): ReactNode {
  const t = useTexts(uiTexts)
  const current = useLanguage()
  return (
    <div className={styles.switch} role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === current} onClick={() => setLanguage(language)}>
          {t(`language.${language}`)}
        </button>
      ))}
    </div>
  )
}
