import { useMemo, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { parseProse, type Span } from './prose.ts'
import { uiTexts } from './texts.ts'
import styles from './Prose.module.css'

/** A step's text: paragraphs and links. Links open beside the page, so that nobody loses their table. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  const paragraphs = useMemo(() => parseProse(text), [text])
  return (
    <div className={styles.prose}>
      {paragraphs.map((spans, index) => (
        <p key={index}>
          {spans.map((span, place) => (
            <ProseSpan key={place} span={span} />
          ))}
        </p>
      ))}
    </div>
  )
}

function ProseSpan({ span }: { readonly span: Span }): ReactNode {
  const t = useTexts(uiTexts)
  if (span.href === null) return span.text
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {span.text}
      <span className="only-heard"> ({t('opensInNewTab')})</span>
    </a>
  )
}
