import { useEffect, useState, type ReactNode } from 'react'
import { serverNowMs } from '../../api/serverTime.ts'
import { addTexts, useTexts } from '../../i18n/addTexts.ts'
import { announce } from '../../ui/toasts.ts'
import notices from '../Notices.module.css'

const comingTexts = addTexts('coming', {
  it: { coming: 'Arriva qualcuno ad aiutarvi.' },
  en: { coming: 'Someone is coming to help you.' },
})

/** Longer than it takes to cross a hall; a page that is opened later has nobody to wait for. */
const COMING_FOR_MS = 60_000

/** A facilitator has said that they come to this table: seen, and heard once. */
export function ComingNotice({ sinceMs }: { readonly sinceMs: number }): ReactNode {
  const t = useTexts(comingTexts)
  const [over, setOver] = useState(() => serverNowMs() - sinceMs > COMING_FOR_MS)
  useEffect(() => {
    if (over) return
    announce(t('coming'))
    const timer = setTimeout(() => setOver(true), COMING_FOR_MS)
    return () => clearTimeout(timer)
  }, [over, t])
  return over ? null : (
    <p className={notices.notice}>{t('coming')}</p>
  )
}
