import { ImageOff, RotateCw } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Picture.module.css'
import { pictureTexts } from './texts.ts'

type Props = {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Where it must not take taps: the card around it does. */
  readonly quiet?: boolean
}

/** A picture in the place that it will take. What has not come is said calmly, and asked for again when the network is back. */
export function Picture({ src, alt, width, height, quiet = false }: Props): ReactNode {
  const t = useTexts(pictureTexts)
  const [tries, setTries] = useState({ count: 0, failed: false })
  const again = () => setTries(({ count }) => ({ count: count + 1, failed: false }))
  useEffect(() => {
    if (!tries.failed) return
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [tries.failed])
  const place = { aspectRatio: `${width} / ${height}` }
  if (!tries.failed)
    return <img key={tries.count} className={styles.picture} style={place} src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" draggable={false} onError={() => setTries({ ...tries, failed: true })} />
  return (
    <div className={styles.missing} style={place} role={quiet ? 'img' : undefined} aria-label={quiet ? alt : undefined}>
      <ImageOff size={24} aria-hidden="true" />
      {quiet ? null : (
        <>
          <p>{t('missing')}</p>
          <Button look="plain" onClick={again}>
            <RotateCw size={18} aria-hidden="true" />
            {t('retry')}
          </Button>
        </>
      )}
    </div>
  )
}
