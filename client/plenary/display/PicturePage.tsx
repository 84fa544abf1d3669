import { useEffect, type ReactNode } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { BriefingPage } from '../../../shared/programme/briefing.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { pictureUrl } from '../../pictures/pictureUrl.ts'
import { useTries } from '../../pictures/useTries.ts'
import { pictureTexts } from '../../pictures/texts.ts'
import { plenaryTexts } from '../texts.ts'
import styles from './PicturePage.module.css'

type Props = { readonly session: SessionId; readonly pages: readonly BriefingPage[]; readonly at: number }

/** One picture of a briefing, as large as the wall, with what it shows. The next one is fetched meanwhile. */
export function PicturePage({ session, pages, at }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const words = useTexts(pictureTexts)
  const localised = useLocalised()
  const { tries, tryAgain } = useTries()
  const page = pages[at]
  const next = pages[at + 1]
  const nextUrl = next?.shows === 'picture' ? pictureUrl(session, next.picture.hash) : null
  useEffect(() => {
    if (nextUrl !== null) new Image().src = nextUrl
  }, [nextUrl])
  if (page?.shows !== 'picture') return null
  const { hash, caption } = page.picture
  const label = localised(caption)
  return (
    <main className={styles.page}>
      {/* Not the one before under the new caption while this one loads. */}
      <img key={`${hash} ${tries}`} src={pictureUrl(session, hash)} alt={label || words('which', { at: at + 1, count: pages.length })} onError={tryAgain} />
      <footer>
        <p dir="auto">{label}</p>
        {pages.length === 1 ? null : <p className={styles.count}>{t('spotlight.page', { page: at + 1, pages: pages.length })}</p>}
      </footer>
    </main>
  )
}
